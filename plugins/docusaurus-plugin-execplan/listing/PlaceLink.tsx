import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';

/** A link to a place within a page: its id stands in HTML that Docusaurus's check of links doesn't see. */
export default function PlaceLink({href, children}: {href: string; children: ReactNode}): ReactNode {
  return (
    <Link href={href} data-noBrokenLinkCheck>
      {children}
    </Link>
  );
}
