import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';

/** Leads to a feed, which is a file and no page of the site. */
export default function FeedLink({address, words}: {address: string; words: string}): ReactNode {
  const {withBaseUrl} = useBaseUrlUtils();
  return (
    <p>
      <a href={withBaseUrl(address)} type="application/atom+xml">
        {words}
      </a>
    </p>
  );
}
