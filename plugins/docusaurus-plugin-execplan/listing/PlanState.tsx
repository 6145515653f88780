import type {ReactNode} from 'react';
import {STATUS_WORDS} from '../client/plan-words.ts';
import type {PlanProgress} from '../page-data.ts';

/** A plan's status and steps in a row of a list. */
export default function PlanState({status, done, total}: PlanProgress): ReactNode {
  return (
    <>
      <span data-status={status}>{STATUS_WORDS[status]}</span>
      {total > 0 && ` · ${done} of ${total} steps`}
    </>
  );
}
