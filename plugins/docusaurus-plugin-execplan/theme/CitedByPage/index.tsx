import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {CitingListing} from '../../cross-links/citing-pages.ts';
import StaticPart from '../../hydration/static-part.tsx';
import Crumbs from '../../listing/Crumbs.tsx';
import Pager from '../../listing/Pager.tsx';
import type {CitingDocument} from '../../page-data.ts';
import {CitingEntries} from '../CitedBy/index.tsx';

export interface Props {
  listing: CitingListing;
  rows?: CitingDocument[];
}

/** All documents that cite one. */
export default function CitedByPage({listing: {title, href, total, paging}, rows}: Props): ReactNode {
  return (
    <Layout title={`Cited by: ${title}`}>
      <main className="page">
        <Crumbs crumbs={[{label: title, href}]} />
        <div className="document">
          <h1>Cited by</h1>
          <p>
            {total} documents cite {title}, plans that are being worked on first.
          </p>
          <StaticPart id="citing">{rows && <CitingEntries entries={rows} />}</StaticPart>
          <Pager {...paging} />
        </div>
      </main>
    </Layout>
  );
}
