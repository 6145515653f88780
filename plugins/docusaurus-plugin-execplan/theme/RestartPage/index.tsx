import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {useCopying} from '../../client/use-copying.ts';
import StaticPart from '../../hydration/static-part.tsx';
import Crumbs from '../../listing/Crumbs.tsx';
import type {RestartListing, RestartRows} from '../../restart/restart-pages.ts';
import RestartFacts from './RestartFacts.tsx';
import 'remark-execplan/styles.css';
import '../ExecplanDocument/styles.css';
// The browser has no other module that asks for these.
import '../../listing/status-word.module.css';
import '../../listing/steps-bar.module.css';
import './styles.module.css';

export interface Props {
  listing: RestartListing;
  /** Absent where they are taken from the page. */
  rows?: RestartRows;
}

/** Everything that somebody needs who takes a plan up with nothing but the plan. */
export default function RestartPage({listing: {title, crumbs}, rows}: Props): ReactNode {
  const {root, announcement} = useCopying();
  return (
    <Layout
      title={`Restart: ${title}`}
      description="Open steps, latest decisions, commands in order, surprises and named files of a plan."
    >
      <Head>
        {/* It repeats the plan, which is what a search should find. */}
        <meta name="robots" content="noindex, follow" />
      </Head>
      <main className="page">
        <Crumbs crumbs={crumbs} />
        <div ref={root} className="document execplan-document">
          <StaticPart id="restart">{rows && <RestartFacts {...rows} />}</StaticPart>
          <span className="execplan-announcement" role="status">
            {announcement}
          </span>
        </div>
      </main>
    </Layout>
  );
}
