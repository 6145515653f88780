import type {StatusValue} from 'execplan';
import type {ReactNode} from 'react';
import {STATUS_WORDS} from '../client/plan-words.ts';
import styles from './status-word.module.css';

/** A plan's status in a list: its word, with the shape that it has on the plan's page. */
export default function StatusWord({status}: {status: StatusValue}): ReactNode {
  return (
    <span className={styles.status} data-status={status}>
      {STATUS_WORDS[status]}
    </span>
  );
}
