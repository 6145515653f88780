import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {useAddress} from '../../client/use-address.ts';
import {citedWords, planWords} from '../../coverage/coverage-words.ts';
import type {
  CitingPlan,
  CoveredDocumentListing,
  CoveredSection,
  DocumentCoverage,
  MissingSection,
} from '../../coverage/page.ts';
import StaticPart from '../../hydration/static-part.tsx';
import AndMore from '../../listing/AndMore.tsx';
import Crumbs from '../../listing/Crumbs.tsx';
import PlaceLink from '../../listing/PlaceLink.tsx';
import StatusWord from '../../listing/StatusWord.tsx';
import type {Shortened} from '../../lists/shortened.ts';
import styles from './styles.module.css';

export interface Props {
  listing: CoveredDocumentListing;
  rows?: DocumentCoverage;
}

/** A document's own outline, and beside each section the plans that cite it. */
export default function CoveredDocumentPage({listing: {title}, rows}: Props): ReactNode {
  const coverage = useBaseUrl(useAddress()('/coverage'));
  return (
    <Layout title={`Coverage of ${title}`}>
      <main className="page">
        <Crumbs crumbs={[{label: 'Coverage', href: coverage}]} />
        <div className={`document ${styles.wide}`}>
          <h1>{title}</h1>
          <StaticPart id="coverage">{rows && <Coverage {...rows} />}</StaticPart>
        </div>
      </main>
    </Layout>
  );
}

function Coverage(coverage: DocumentCoverage): ReactNode {
  const {path, href, unit, whole, sections, missing, missingSections} = coverage;
  return (
    <>
      <p>
        {`${citedWords(coverage)} · ${planWords(coverage)} · `}
        <Link href={href}>
          <code>{path}</code>
        </Link>
      </p>
      {whole.total > 0 && (
        <details className={styles.whole} open={whole.total <= 3}>
          <summary>
            {whole.total} {whole.total === 1 ? 'plan cites' : 'plans cite'} it as a whole
          </summary>
          <Plans {...whole} />
        </details>
      )}
      {missing > 0 && <Missing total={missing} sections={missingSections} />}
      <h2 id="sections">{unit === 'constraints' ? 'Constraint by constraint' : 'Section by section'}</h2>
      {sections.length === 0 ? (
        <p>This document has no sections.</p>
      ) : (
        <ol className={styles.outline}>
          {sections.map((section, index) => (
            <Section
              key={section.href}
              {...section}
              isChapter={
                section.depth === 0 && (unit === 'sections' || (sections[index + 1]?.depth ?? 0) > 0)
              }
            />
          ))}
        </ol>
      )}
    </>
  );
}

interface SectionProps extends CoveredSection {
  /** Whether it opens a part of the document. */
  isChapter: boolean;
}

function Section({title, href, depth, plans, isCitedWithin, isChapter}: SectionProps): ReactNode {
  return (
    <li className={styles.section} data-cited={plans.total}>
      <p className={isChapter ? styles.chapter : styles.title} data-depth={Math.min(depth, 4)}>
        <PlaceLink href={href}>{title}</PlaceLink>
      </p>
      {plans.total > 0 && <Plans {...plans} />}
      {plans.total === 0 && !isCitedWithin && <p className={styles.uncited}>not cited</p>}
    </li>
  );
}

function Plans(plans: Shortened<CitingPlan>): ReactNode {
  return (
    <div className={styles.plans}>
      <ul>
        {plans.items.map(({title, href, status, places}) => (
          <li key={href}>
            <PlaceLink href={href}>{title}</PlaceLink>
            <span className={styles.state}>
              <StatusWord status={status} />
              {places > 1 && ` · in ${places} places`}
            </span>
          </li>
        ))}
      </ul>
      <AndMore {...plans} noun="plans" />
    </div>
  );
}

function Missing({total, sections}: {total: number; sections: readonly MissingSection[]}): ReactNode {
  const others = total - sections.length;
  return (
    <>
      <h2 id="missing">Citations of sections that no longer exist</h2>
      <ul className={styles.missing}>
        {sections.map(({section, plan, href, line, text}) => (
          <li key={`${href} ${section}`}>
            <p>
              “{section}” in <PlaceLink href={href}>{plan}</PlaceLink>
              {line !== null && `, line ${line}`}
            </p>
            <p className={styles.words}>{text}</p>
          </li>
        ))}
      </ul>
      {others > 0 && <p>and {others} more</p>}
    </>
  );
}
