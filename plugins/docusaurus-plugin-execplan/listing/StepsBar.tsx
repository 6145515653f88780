import type {ReactNode} from 'react';
import type {PlanProgress} from '../page-data.ts';
import styles from './steps-bar.module.css';

/** How far a plan has come, drawn; nothing where it has no steps. */
export default function StepsBar({done, total}: Pick<PlanProgress, 'done' | 'total'>): ReactNode {
  if (total === 0) return null;
  return (
    <progress className={styles.bar} aria-label={`${done} of ${total} steps done`} max={total} value={done} />
  );
}
