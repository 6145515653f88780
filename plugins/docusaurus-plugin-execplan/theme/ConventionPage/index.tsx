import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {useCopying} from '../../client/use-copying.ts';
import type {ConventionRows} from '../../convention/convention-page.ts';
import StaticPart from '../../hydration/static-part.tsx';
import 'remark-execplan/styles.css';
import '../ExecplanDocument/styles.css';

export interface Props {
  /** Absent where they are taken from the page. */
  rows?: ConventionRows;
}

/** How a plan is written: what is asked, and each rule with its reason and its examples. */
export default function ConventionPage({rows}: Props): ReactNode {
  const {root, announcement} = useCopying();

  return (
    <Layout
      title="How to write an ExecPlan"
      description="What the convention asks of a plan: every rule with its reason and examples."
    >
      <main className="page">
        <div ref={root} className="document execplan-document">
          <StaticPart id="convention">
            {/* Made by this plugin from the linter's own pages. */}
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see above */}
            {rows && <div className="markdown" dangerouslySetInnerHTML={{__html: rows.html}} />}
          </StaticPart>
          <span className="execplan-announcement" role="status">
            {announcement}
          </span>
        </div>
      </main>
    </Layout>
  );
}
