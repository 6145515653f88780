import Diagram from '@theme/Diagram';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import StaticPart from '../../hydration/static-part.tsx';
import PlaceLink from '../../listing/PlaceLink.tsx';
import type {StartHereListing, StartHereRows} from '../../start-here/page.ts';
import Flow from './Flow.tsx';
import Packages from './Packages.tsx';
import Reading from './Reading.tsx';
import WritingPlans from './WritingPlans.tsx';
import '../ExecplanDocument/styles.css';
import styles from './styles.module.css';

export interface Props {
  listing: StartHereListing;
  rows?: StartHereRows;
}

/** The way in for somebody new: what this is, who owns what, what to read, how to begin a plan. */
export default function StartHerePage({listing: {diagram}, rows}: Props): ReactNode {
  return (
    <Layout
      title="Start here"
      description="What this repository is, which package owns what, what to read first, and how to write a plan."
    >
      <main className="page">
        <div className="document execplan-document">
          <h1>Start here</h1>
          <StaticPart id="start-about">{rows && <About {...rows} />}</StaticPart>
          {diagram && (
            <>
              <h2 id="data-flow">How data flows</h2>
              <Diagram id="data-flow-diagram" {...diagram} />
            </>
          )}
          <StaticPart id="start-more">{rows && <More {...rows} />}</StaticPart>
        </div>
      </main>
    </Layout>
  );
}

function About({about, reading, packageTotal, planTotal}: StartHereRows): ReactNode {
  if (about) {
    return (
      <>
        <h2 id="what-this-is">What this is</h2>
        <p>{about.text}</p>
        <p className={styles.source}>
          From <PlaceLink href={about.source.href}>{about.source.label}</PlaceLink>
        </p>
      </>
    );
  }
  const isEmpty = reading.length === 0 && packageTotal === 0 && planTotal === 0;
  return isEmpty ? (
    <p>
      This repository has no documents yet that say what it is. A <code>README.md</code> at its root, a first
      plan, and later a specification, an architecture page and constraints are what this page is made of.
    </p>
  ) : null;
}

function More(rows: StartHereRows): ReactNode {
  return (
    <>
      {rows.flow && <Flow {...rows.flow} />}
      {rows.packageTotal > 0 && <Packages groups={rows.packages} total={rows.packageTotal} />}
      <Reading {...rows} />
      <WritingPlans {...rows} />
    </>
  );
}
