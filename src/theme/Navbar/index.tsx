import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {useColorMode, useThemeConfig} from '@docusaurus/theme-common';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import ColorModeToggle from '@theme/ColorModeToggle';
import SearchBar from '@theme/SearchBar';
import type {ReactNode} from 'react';

/** What this bar knows of an entry of `themeConfig.navbar.items`. */
interface Item {
  label: string;
  to: string;
  /** A page below this address counts as the entry's page; without it only the page itself does. */
  activeBasePath?: string;
}

function isItem(item: object): item is Item {
  return 'to' in item && typeof item.to === 'string' && 'label' in item && typeof item.label === 'string';
}

function NavLink({label, to, activeBasePath}: Item): ReactNode {
  const {pathname} = useLocation();
  const {withBaseUrl} = useBaseUrlUtils();
  const base = withBaseUrl(activeBasePath ?? to).replace(/\/$/, '');
  const isPage = pathname.replace(/\/$/, '') === withBaseUrl(to).replace(/\/$/, '');
  const isWithin = activeBasePath !== undefined && pathname.startsWith(`${base}/`);
  return (
    <li>
      <Link to={to} {...(isPage ? {'aria-current': 'page'} : isWithin && {'aria-current': 'true'})}>
        {label}
      </Link>
    </li>
  );
}

/**
 * The bar at the top: the site's name, its few places, search and the theme switch. Every link is in the page at every
 * width, so there is no menu to open, and nothing that needs script to navigate.
 */
export default function Navbar(): ReactNode {
  const {navbar, colorMode} = useThemeConfig();
  const {colorModeChoice, setColorMode} = useColorMode();
  return (
    <header className="navbar">
      <div className="navbar-inner">
        <Link to="/" className="navbar-title">
          {navbar.title}
        </Link>
        <nav aria-label="Main">
          <ul>
            {(navbar.items as object[]).filter(isItem).map((item) => (
              <NavLink key={item.to} {...item} />
            ))}
          </ul>
        </nav>
        <div className="navbar-tools">
          <SearchBar />
          {!colorMode.disableSwitch && (
            <ColorModeToggle
              respectPrefersColorScheme={colorMode.respectPrefersColorScheme}
              value={colorModeChoice}
              onChange={setColorMode}
            />
          )}
        </div>
      </div>
    </header>
  );
}
