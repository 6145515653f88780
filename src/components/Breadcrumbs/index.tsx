import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';

/** One folder above a page. */
export interface Breadcrumb {
  label: string;
  /** Where the folder's page is, with the base URL; `null` when it has none. */
  href: string | null;
}

/** The folders above a page, outermost first. The page itself isn't repeated: its title follows. */
export default function Breadcrumbs({items}: {items: readonly Breadcrumb[]}): ReactNode {
  if (items.length === 0) {
    return null;
  }
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        {items.map(({label, href}) => (
          <li key={href ?? label}>
            {href ? (
              <Link to={href} autoAddBaseUrl={false}>
                {label}
              </Link>
            ) : (
              label
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
