import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {PlanLink} from '../workspace/page.ts';
import styles from './listing.module.css';
import PlanState from './PlanState.tsx';

export interface Props {
  plans: readonly PlanLink[];
  /** What stands before the date of the last activity, with a space at its end. @default nothing */
  dateLabel?: string;
}

/** Plans, one a row, in the order given. */
export default function PlanLinks({plans, dateLabel = ''}: Props): ReactNode {
  return (
    <ul className={styles.entries}>
      {plans.map(({title, href, lastActivity, ...progress}) => (
        <li key={href}>
          <Link href={href}>{title}</Link>
          <span className={styles.detail}>
            <PlanState {...progress} />
            {lastActivity !== null && (
              <>
                {` · ${dateLabel}`}
                <time dateTime={lastActivity}>{lastActivity}</time>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
