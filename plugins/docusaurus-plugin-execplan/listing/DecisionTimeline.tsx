import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {DecisionRow} from '../lists/rows.ts';
import styles from './decision-timeline.module.css';
import {groupByMonth, monthAnchor, monthWords} from './months.ts';
import PlaceLink from './PlaceLink.tsx';

interface Props {
  rows: readonly DecisionRow[];
  /** Whether months can be led to; not for rows that stand on a page beside others. */
  hasAnchors?: boolean;
}

/** Decisions of all plans by month; each leads to its place in its plan. */
export default function DecisionTimeline({rows, hasAnchors = false}: Props): ReactNode {
  return groupByMonth(rows).map(({month, rows: ofMonth}) => (
    <section key={month ?? ''}>
      <h2 {...(hasAnchors && {id: monthAnchor(month)})} className={styles.month}>
        {month === null ? 'Undated' : <time dateTime={month}>{monthWords(month)}</time>}
      </h2>
      <ol className={styles.timeline}>
        {ofMonth.map((row) => (
          <li key={row.href} data-row>
            <Entry {...row} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Entry({text, rationale, date, author, plan, href}: DecisionRow): ReactNode {
  const day = date?.slice(0, 10);
  return (
    <>
      <p className={styles.date}>{day ? <time dateTime={day}>{day}</time> : 'undated'}</p>
      <div>
        <p className={styles.decision}>
          <PlaceLink href={href}>{text}</PlaceLink>
        </p>
        {rationale !== null && <p>{rationale}</p>}
        <p className={styles.source}>
          {author !== null && `${author} · `}
          <Link href={plan.href}>{plan.title}</Link>
        </p>
      </div>
    </>
  );
}
