import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import Crumbs from '../../listing/Crumbs.tsx';
import FolderEntries from '../../listing/FolderEntries.tsx';
import Pager from '../../listing/Pager.tsx';
import type {FolderListing} from '../../page-data.ts';

export interface Props {
  listing: FolderListing;
}

/** The page of a folder that has no README: what it holds. */
export default function FolderPage({listing}: Props): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {path, crumbs, entries, paging} = listing;
  const title = path === '' ? siteConfig.title : path;
  return (
    <Layout title={paging.page === 1 ? title : `${title}, page ${paging.page}`}>
      <main className="page">
        <Crumbs crumbs={crumbs.slice(0, -1)} />
        <div className="document">
          <h1>{title}</h1>
          {entries.length === 0 ? <p>There is no Markdown here yet.</p> : <FolderEntries entries={entries} />}
          <Pager {...paging} />
        </div>
      </main>
    </Layout>
  );
}
