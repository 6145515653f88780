import Link from '@docusaurus/Link';
import type {AriaAttributes, ReactNode} from 'react';

interface Props extends Pick<AriaAttributes, 'aria-current' | 'aria-label'> {
  href: string;
  children: ReactNode;
}

/** A link to a place within a page: its id stands in HTML that Docusaurus's check of links doesn't see. */
export default function PlaceLink({href, children, ...attributes}: Props): ReactNode {
  return (
    <Link href={href} data-noBrokenLinkCheck {...attributes}>
      {children}
    </Link>
  );
}
