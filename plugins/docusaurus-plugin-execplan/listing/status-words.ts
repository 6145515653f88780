import type {PlanProgress} from '../page-data.ts';

/** How a plan's status is said to people. */
export const STATUS_WORDS = {
  'not-started': 'Not started',
  active: 'Active',
  stalled: 'Stalled',
  done: 'Done',
  unknown: 'Status unknown',
} as const satisfies Record<PlanProgress['status'], string>;
