import Link from '@docusaurus/Link';
import type {ComponentProps, ReactNode} from 'react';
import {useAddress} from '../client/use-address.ts';

/** A link to one of the pages that this plugin makes itself, by its address as if it stood at the site's root. */
export default function SiteLink({to, ...props}: ComponentProps<typeof Link> & {to: string}): ReactNode {
  return <Link {...props} to={useAddress()(to)} />;
}
