import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import type {FolderListing} from 'docusaurus-plugin-execplan/client';
import {FolderEntries, HomeLists} from 'docusaurus-plugin-execplan/client';
import type {ReactNode} from 'react';
import FirstPlan from './FirstPlan.tsx';
import styles from './styles.module.css';

/** The way in: search, the plans, then everything else by its folders, as it lies in the repository. */
export default function Home({listing: {home, entries}}: {listing: FolderListing}): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <Layout description={siteConfig.tagline}>
      <main className="page">
        <div className="document">
          <h1>{siteConfig.title}</h1>
          <SearchField />
          <p>
            New here? <Link to="/start-here">Start here</Link>.
          </p>
          {home && (home.plans === 0 ? <FirstPlan /> : <HomeLists {...home} />)}
          <h2 id="documents">Documents</h2>
          {entries.length === 0 ? <p>There is no Markdown here yet.</p> : <FolderEntries entries={entries} />}
        </div>
      </main>
    </Layout>
  );
}

/** Leads to the page of results, which needs script. */
function SearchField(): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers and readers know the role longer than the element
    <form role="search" action={useBaseUrl('/search')} className={`${styles.search} needs-script`}>
      <label>
        <span>Search decisions, plans and documents</span>
        <input type="search" name="q" autoComplete="off" />
      </label>
      <button type="submit">Search</button>
    </form>
  );
}
