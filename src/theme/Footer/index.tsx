import Link from '@docusaurus/Link';
import {useThemeConfig} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';

/** An entry of `themeConfig.footer.links`, or of one of its columns. */
interface FooterLink {
  label: string;
  to?: string;
  href?: string;
}

/** One line: what `themeConfig.footer` says, without its columns and logo. */
export default function Footer(): ReactNode {
  const {footer} = useThemeConfig();
  if (!footer) {
    return null;
  }
  const entries = footer.links as (FooterLink | {items: FooterLink[]})[];
  const links = entries.flatMap((entry) => ('items' in entry ? entry.items : [entry]));
  return (
    <footer className="footer">
      {footer.copyright && <p>{footer.copyright}</p>}
      {links.length > 0 && (
        <ul>
          {links.map(({label, to, href}) => (
            <li key={to ?? href}>
              <Link to={to ?? href ?? '/'}>{label}</Link>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
