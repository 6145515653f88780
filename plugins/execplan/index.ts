export type {MarkdownDocument} from './document.ts';
export {parseDocument} from './document.ts';
export type * from './plan.ts';
export type {Mark, PlanReading, ReadPlanOptions} from './read-plan.ts';
export {readPlan} from './read-plan.ts';
