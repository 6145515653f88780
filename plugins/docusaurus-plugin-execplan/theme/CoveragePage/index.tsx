import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {KIND_WORDS} from '../../client/kind-words.ts';
import {citedWords, missingWords, planWords} from '../../coverage/coverage-words.ts';
import type {CoverageEntry, CoverageListing} from '../../coverage/page.ts';
import StaticPart from '../../hydration/static-part.tsx';
import ConfigExample from '../../listing/ConfigExample.tsx';
import PlaceLink from '../../listing/PlaceLink.tsx';
import styles from './styles.module.css';

export interface Props {
  listing: CoverageListing;
  rows?: readonly CoverageEntry[];
}

/** The documents that plans rely on, with how much of each is cited. */
export default function CoveragePage({listing: {documents}, rows = []}: Props): ReactNode {
  return (
    <Layout title="Coverage">
      <main className="page">
        <div className="document">
          <h1>Coverage</h1>
          {documents === 0 ? (
            <NoDocuments />
          ) : (
            <p>Specifications and constraints, section by section, against the plans that cite them.</p>
          )}
          <StaticPart id="documents">
            {rows.length > 0 && (
              <ul className={styles.documents}>
                {rows.map((entry) => (
                  <Entry key={entry.path} {...entry} />
                ))}
              </ul>
            )}
          </StaticPart>
        </div>
      </main>
    </Layout>
  );
}

function NoDocuments(): ReactNode {
  return (
    <>
      <p>No specification and no constraints were found in this repository.</p>
      <p>
        They are known by their names, such as <code>docs/product/spec.md</code> and{' '}
        <code>constraints.md</code>.
      </p>
      <ConfigExample config={{spec: ['specs/*.md'], constraints: ['docs/rules.md']}} />
    </>
  );
}

function Entry(entry: CoverageEntry): ReactNode {
  const {path, title, kind, href} = entry;
  const missing = missingWords(entry);
  return (
    <li>
      <h2 className={styles.title}>
        <Link href={href}>{title}</Link>
      </h2>
      <p className={styles.facts}>
        {KIND_WORDS[kind][0]} · <code>{path}</code>
      </p>
      <p>{`${citedWords(entry)} · ${planWords(entry)}`}</p>
      {missing !== null && (
        <p>
          <PlaceLink href={`${href}#missing`}>{missing}</PlaceLink>
        </p>
      )}
    </li>
  );
}
