import type {PlanDocument} from '../graph/plan-order.ts';
import type {PlanLink} from './page.ts';

/** @returns a plan as lists show it. */
export function planLink({title, href, plan}: PlanDocument): PlanLink {
  const {status, progress, lastActivity} = plan;
  return {title, href, status: status.value, done: progress.done, total: progress.total, lastActivity};
}
