import {countOf} from '../phrases.ts';
import type {PlanDiff} from '../plan-diff.ts';
import type {DiffReport} from '../report.ts';

/** @returns `2 changed, 1 added`; `no change` */
export function summaryOf({plans}: DiffReport): string {
  const count = (fate: PlanDiff['fate']) => plans.filter((diff) => diff.fate === fate).length;
  const [revised, added, removed, unchanged] = (['revised', 'added', 'removed', 'unchanged'] as const).map(
    count,
  );
  const alarms = plans.reduce((sum, diff) => sum + diff.alarms.length, 0);
  const parts = [
    ...(revised ? [`${revised} changed`] : []),
    ...(added ? [`${added} added`] : []),
    ...(removed ? [`${removed} removed`] : []),
    ...(unchanged ? [`${unchanged} without a change in meaning`] : []),
  ];
  const warning = alarms > 0 ? `; ${countOf(alarms, 'change')} to look at` : '';
  return `${parts.join(', ') || 'no change'}${warning}`;
}
