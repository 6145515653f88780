import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {PageMetadata} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';
import {usePageData} from '../../client/page-data.ts';
import {useAddress} from '../../client/use-address.ts';
import {DEFAULT_CARD, planCard} from '../../social/card-words.ts';

/** What a document's head says of it: title and description, where its source is, and its card on other sites. */
export default function ExecplanMetadata(): ReactNode {
  const {title, description} = useDoc().metadata;
  const {plan, source} = usePageData();
  const at = useAddress();
  const card = plan ? planCard(title, plan) : {title, ...DEFAULT_CARD};
  return (
    <PageMetadata title={title} description={description} image={at(`/${card.image}`)}>
      <meta property="og:title" content={card.title} />
      <meta property="og:type" content="article" />
      <meta property="og:image:alt" content={card.alt} />
      <link rel="alternate" type="text/markdown" title="Markdown source" href={source} />
    </PageMetadata>
  );
}
