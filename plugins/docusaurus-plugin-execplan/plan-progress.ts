import type {Plan} from 'execplan';
import type {PlanProgress} from './page-data.ts';

/** @returns a plan's state in a few words' space. */
export function toPlanProgress({status, progress}: Pick<Plan, 'status' | 'progress'>): PlanProgress {
  return {status: status.value, done: progress.done, total: progress.total};
}
