/** What makes a new plan, without what reads the repository: small enough for a page. */
export {type NewPlan, type NewPlanInput, toNewPlan} from './new-plan.ts';
export type {PlanFacts} from './plan-facts.ts';
export {toSlug} from './slug.ts';
