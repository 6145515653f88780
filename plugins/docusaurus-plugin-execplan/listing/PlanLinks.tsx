import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {PlanLink} from '../workspace/page.ts';
import styles from './listing.module.css';
import StatusWord from './StatusWord.tsx';

/** Plans, one a row, in the order given. */
export default function PlanLinks({plans}: {plans: readonly PlanLink[]}): ReactNode {
  return (
    <ul className={styles.entries}>
      {plans.map(({title, href, status, done, total, lastActivity}) => (
        <li key={href}>
          <Link href={href}>{title}</Link>
          <span className={styles.detail}>
            <StatusWord status={status} />
            {total > 0 && ` · ${done} of ${total} steps`}
            {lastActivity !== null && (
              <>
                {' · '}
                <time dateTime={lastActivity}>{lastActivity}</time>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
