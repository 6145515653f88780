import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type {FolderListing} from 'docusaurus-plugin-execplan/client';
import {AttentionLists, FolderEntries} from 'docusaurus-plugin-execplan/client';
import type {ReactNode} from 'react';

/** The way in: the plans, then everything else by its folders, as it lies in the repository. */
export default function Home({listing}: {listing: FolderListing}): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <Layout description={siteConfig.tagline}>
      <main className="page">
        <div className="document">
          <h1>{siteConfig.title}</h1>
          <h2>Plans</h2>
          <p>
            <Link to="/plans">All plans</Link>, the latest activity first: where each stands, what was decided
            and what surprised its author.
          </p>
          <AttentionLists lists={listing.attention ?? []} />
          <h2>Documents</h2>
          {listing.entries.length === 0 ? (
            <p>There is no Markdown here yet.</p>
          ) : (
            <FolderEntries entries={listing.entries} />
          )}
        </div>
      </main>
    </Layout>
  );
}
