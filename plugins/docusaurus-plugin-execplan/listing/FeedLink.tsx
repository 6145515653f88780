import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';
import {useAddress} from '../client/use-address.ts';

/** Leads to a feed, which is a file and no page of the site. */
export default function FeedLink({address, words}: {address: string; words: string}): ReactNode {
  const {withBaseUrl} = useBaseUrlUtils();
  const at = useAddress();
  return (
    <p>
      <a href={withBaseUrl(at(`/${address}`))} type="application/atom+xml">
        {words}
      </a>
    </p>
  );
}
