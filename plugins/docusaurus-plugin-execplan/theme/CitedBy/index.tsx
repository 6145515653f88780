import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {usePageData} from '../../client/page-data.ts';
import StaticPart from '../../hydration/static-part.tsx';
import {countWords, type Noun} from '../../listing/count-words.ts';
import PlaceLink from '../../listing/PlaceLink.tsx';
import PlanState from '../../listing/PlanState.tsx';
import type {CitedBy as Citing, CitingDocument, CitingPlace} from '../../page-data.ts';
import FoldedList from '../../panels/FoldedList.tsx';
import {PANEL_IDS} from '../../panels/list-panels.ts';
import Panel from '../../panels/Panel.tsx';
import panel from '../../panels/panels.module.css';
import {placeWords} from '../../panels/place-words.ts';
import styles from './styles.module.css';

const OPEN = 5;

/** The documents that cite a page, each with the sentences that do. */
export default function CitedBy(): ReactNode {
  const {citedBy} = usePageData();
  return (
    citedBy && (
      <StaticPart id={PANEL_IDS.citedBy}>
        <CitedByPanel {...citedBy} />
      </StaticPart>
    )
  );
}

export function CitedByPanel({plans, documents, entries, all}: Citing): ReactNode {
  return (
    <Panel name={PANEL_IDS.citedBy} title="Cited by" sum={sumOf(plans, documents)}>
      <FoldedList open={OPEN} more="more" className={styles.entries}>
        {entries.map(toItem)}
      </FoldedList>
      {all !== null && (
        <p className={styles.all}>
          <Link href={all}>All {sumOf(plans, documents)}</Link>
        </p>
      )}
    </Panel>
  );
}

/** The same entries as a list of their own. */
export function CitingEntries({entries}: {entries: readonly CitingDocument[]}): ReactNode {
  return <ul className={styles.entries}>{entries.map(toItem)}</ul>;
}

function toItem(entry: CitingDocument): ReactNode {
  return (
    <li key={entry.path}>
      <Entry {...entry} />
    </li>
  );
}

function Entry({title, path, href, plan, places, total}: CitingDocument): ReactNode {
  const more = total - places.length;
  return (
    <>
      <Link href={href}>{title}</Link>{' '}
      <span className={panel.detail}>{plan ? <PlanState {...plan} /> : <code>{path}</code>}</span>
      <ul className={styles.places}>
        {places.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one element may cite twice, and the list never changes
          <li key={index}>
            <Place {...place} />
          </li>
        ))}
        {more > 0 && <li className={panel.detail}>and {countWords(more, ['more place', 'more places'])}</li>}
      </ul>
    </>
  );
}

function Place({href, text, section, line}: CitingPlace): ReactNode {
  return (
    <>
      <PlaceLink href={href}>
        {text} <span className={panel.detail}>{placeWords(line)}</span>
      </PlaceLink>
      {section !== null && <span className={panel.detail}> on {section}</span>}
    </>
  );
}

/** `12 plans and 1 document`. */
function sumOf(plans: number, documents: number): string {
  const parts: [number, Noun][] = [
    [plans, ['plan', 'plans']],
    [documents, ['document', 'documents']],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, noun]) => countWords(count, noun))
    .join(' and ');
}
