import type {ReactNode} from 'react';
import type {PlanProgress} from '../page-data.ts';
import StatusWord from './StatusWord.tsx';

/** A plan's status and steps in a row of a list. */
export default function PlanState({status, done, total}: PlanProgress): ReactNode {
  return (
    <>
      <StatusWord status={status} />
      {total > 0 && ` · ${done} of ${total} steps`}
    </>
  );
}
