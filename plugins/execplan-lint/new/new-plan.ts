/** A new plan, the same on the command line and in the browser; pure. */
import type {PlanFacts} from './plan-facts.ts';
import {planPath} from './plan-path.ts';
import {toSkeleton} from './skeleton.ts';

export interface NewPlanInput {
  /** What will be done; empty where nobody has said it yet. */
  title: string;
  /** What `toSlug` makes of it. */
  slug: string | null;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Who writes it; empty where nobody is named. */
  author: string;
}

export interface NewPlan {
  /** Where it is saved, in the repository; with `<title>` where its title gives it no name. */
  path: string;
  text: string;
}

/** Makes a plan of what its author said and what the repository knows. */
export function toNewPlan({title, slug, date, author}: NewPlanInput, facts: PlanFacts): NewPlan {
  const path = planPath(facts.folder, date, slug ?? '<title>');
  return {
    path,
    text: toSkeleton({...facts, title: saidOrNull(title), date, author: saidOrNull(author), path}),
  };
}

function saidOrNull(said: string): string | null {
  return said.trim() === '' ? null : said;
}
