import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Diagram from '@theme/Diagram';
import type {ReactNode} from 'react';
import {usePageData} from '../../client/page-data.ts';
import PlanState from '../../listing/PlanState.tsx';
import {toMermaid} from '../../neighbours/to-mermaid.ts';
import type {Neighbour} from '../../page-data.ts';
import {PANEL_IDS} from '../../panels/list-panels.ts';
import Panel from '../../panels/Panel.tsx';
import styles from '../../panels/panels.module.css';
import './styles.css';

/** In the order in which they are shown. */
const RELATION_WORDS: Readonly<Record<Neighbour['relation'], string>> = {
  supersedes: 'Supersedes',
  'superseded by': 'Superseded by',
  cites: 'Builds on',
  'cited by': 'Cited by',
  overlaps: 'Active in the same packages',
};

/** The plans around a plan, in words and, where the reader asks for it, as a drawing. */
export default function Neighbourhood(): ReactNode {
  const {neighbours} = usePageData();
  const {title} = useDoc().metadata;
  if (neighbours.length === 0) return null;
  const relations = (Object.keys(RELATION_WORDS) as Neighbour['relation'][]).filter((relation) =>
    neighbours.some((neighbour) => neighbour.relation === relation),
  );
  return (
    <div id={PANEL_IDS.neighbours}>
      <Panel name={PANEL_IDS.neighbours} title="Related plans">
        <dl className={styles.groups}>
          {relations.map((relation) => (
            <div key={relation}>
              <dt>{RELATION_WORDS[relation]}</dt>
              <dd>
                <ul>
                  {neighbours
                    .filter((neighbour) => neighbour.relation === relation)
                    .map((neighbour) => (
                      <li key={neighbour.path}>
                        <Entry {...neighbour} />
                      </li>
                    ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
        {/* A diagram is drawn when it comes into view, which it doesn't before it is unfolded. */}
        <details className="neighbourhood-drawing">
          <summary>Draw as a graph</summary>
          <Diagram id={null} source={toMermaid(title, neighbours)} info="" />
        </details>
      </Panel>
    </div>
  );
}

function Entry({title, href, plan, packages}: Neighbour): ReactNode {
  return (
    <>
      <Link href={href}>{title}</Link>
      <span className={styles.facts}>
        <PlanState {...plan} />
        {packages.length > 0 && ` · ${packages.join(', ')}`}
      </span>
    </>
  );
}
