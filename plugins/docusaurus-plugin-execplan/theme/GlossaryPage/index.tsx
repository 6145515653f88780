import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {DefinitionRow, GlossaryListing, TermRow} from '../../glossary/page.ts';
import StaticPart from '../../hydration/static-part.tsx';
import Pager from '../../listing/Pager.tsx';
import PlaceLink from '../../listing/PlaceLink.tsx';
import SiteLink from '../../listing/SiteLink.tsx';
import styles from './styles.module.css';

export interface Props {
  listing: GlossaryListing;
  rows?: readonly TermRow[];
}

/** The terms that the repository's documents define, in the order of the alphabet. */
export default function GlossaryPage({listing: {total, paging}, rows = []}: Props): ReactNode {
  return (
    <Layout
      title={paging.page > 1 ? `Glossary, page ${paging.page}` : 'Glossary'}
      description="The terms that this repository’s documents define, each with its meaning and where it stands."
    >
      <main className="page">
        <div className="document">
          <h1>Glossary</h1>
          {total === 0 ? <NoTerms /> : <Introduction total={total} />}
          <StaticPart id="terms">
            {rows.length > 0 && (
              <dl className={styles.terms}>
                {rows.map((term) => (
                  <Term key={term.anchor} {...term} />
                ))}
              </dl>
            )}
          </StaticPart>
          <Pager {...paging} />
        </div>
      </main>
    </Layout>
  );
}

function Introduction({total}: {total: number}): ReactNode {
  return (
    <p>
      {`${total.toLocaleString('en')} ${total === 1 ? 'term' : 'terms'}, in the words of the documents that define ${total === 1 ? 'it' : 'them'}. `}
      A plan’s page explains each where it is used first. Single words that are ordinary ones, too, are
      explained there only where a capital tells them apart.
    </p>
  );
}

function NoTerms(): ReactNode {
  return (
    <>
      <p>No document here defines its terms yet.</p>
      <p>
        Terms are read from the specification, the architecture page, the constraints, the contributing guide,
        decision records, the <SiteLink to="/convention">convention</SiteLink> and files named{' '}
        <code>glossary.md</code>: from a section called “Terms” or “Glossary”, and from tables with the
        columns “Term” and “Meaning”.
      </p>
      <pre>
        <code>{'## Terms\n\n- **Host page**: the page in which the guide appears.'}</code>
      </pre>
    </>
  );
}

function Term({anchor, name, aliases, definitions, plans}: TermRow): ReactNode {
  return (
    <div id={anchor} className={styles.term}>
      <dt>
        <dfn>{name}</dfn>
        {aliases.length > 0 && <span className={styles.aliases}>{`, also ${aliases.join(', ')}`}</span>}
      </dt>
      {definitions.map((definition) => (
        <Definition key={`${definition.source.path}:${definition.source.line}`} {...definition} />
      ))}
      {plans > 0 && (
        <dd className={styles.source}>{plans === 1 ? '1 plan uses it' : `${plans} plans use it`}</dd>
      )}
    </div>
  );
}

function Definition({meaning, source: {title, href, path, line}}: DefinitionRow): ReactNode {
  return (
    <dd>
      <p>
        {meaning.map((piece, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence never change places
          typeof piece === 'string' ? piece : <code key={index}>{piece.code}</code>,
        )}
      </p>
      <p className={styles.source}>
        <PlaceLink href={href}>{title}</PlaceLink>
        {` · ${path}, line ${line}`}
      </p>
    </dd>
  );
}
