import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {Crumb} from '../page-data.ts';

/** The folders above a listing, outermost first. */
export default function Crumbs({crumbs}: {crumbs: readonly Crumb[]}): ReactNode {
  if (crumbs.length === 0) return null;
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      <ol>
        {crumbs.map(({label, href}, depth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: folders of one path never change places
          <li key={depth}>{href === null ? label : <Link href={href}>{label}</Link>}</li>
        ))}
      </ol>
    </nav>
  );
}
