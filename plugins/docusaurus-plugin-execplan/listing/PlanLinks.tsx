import type {ReactNode} from 'react';
import type {PlanLink} from '../workspace/page.ts';
import styles from './listing.module.css';
import PlaceLink from './PlaceLink.tsx';
import StatusWord from './StatusWord.tsx';

export interface Props<Plan extends PlanLink> {
  plans: readonly Plan[];
  /** What a row says beside status, steps and date. */
  detail?: (plan: Plan) => string | null;
}

/** Plans, one a row, in the order given. */
export default function PlanLinks<Plan extends PlanLink>({plans, detail}: Props<Plan>): ReactNode {
  return (
    <ul className={styles.entries}>
      {plans.map((plan) => {
        const {title, href, status, done, total, lastActivity} = plan;
        const more = detail?.(plan) ?? null;
        return (
          <li key={href}>
            <PlaceLink href={href}>{title}</PlaceLink>
            <span className={styles.detail}>
              <StatusWord status={status} />
              {total > 0 && ` · ${done} of ${total} steps`}
              {lastActivity !== null && (
                <>
                  {' · '}
                  <time dateTime={lastActivity}>{lastActivity}</time>
                </>
              )}
              {more !== null && ` · ${more}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
