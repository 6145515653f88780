import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {DecisionRow} from '../lists/rows.ts';
import styles from './entry-list.module.css';
import PlaceLink from './PlaceLink.tsx';

/** A few decisions of any plans, in the order given; each leads to its place in its plan. */
export default function DecisionLinks({decisions}: {decisions: readonly DecisionRow[]}): ReactNode {
  return (
    <ol className={styles.entries}>
      {decisions.map((decision) => (
        <Decision key={decision.href} {...decision} />
      ))}
    </ol>
  );
}

function Decision({text, rationale, date, author, plan, href}: DecisionRow): ReactNode {
  const day = date?.slice(0, 10);
  return (
    <li>
      <p>
        <PlaceLink href={href}>{text}</PlaceLink>
      </p>
      {rationale !== null && <p>{rationale}</p>}
      <p className={styles.source}>
        {day ? <time dateTime={day}>{day}</time> : 'undated'}
        {author !== null && ` · ${author}`}
        {' · '}
        <Link href={plan.href}>{plan.title}</Link>
      </p>
    </li>
  );
}
