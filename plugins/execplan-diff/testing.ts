import {type Plan, parseDocument, readPlan} from 'execplan';
import type {PlanVersion} from './plan-diff.ts';
import {toPlanVersion} from './plan-version.ts';

const PATH = 'docs/plans/2026-03-02-warm-the-cache.md';

/** Reads a plan for tests. */
export function planOf(source: string): Plan {
  return versionOf(source).plan;
}

/** Reads a plan with all that is compared of it. */
export function versionOf(source: string, path = PATH): PlanVersion {
  const document = parseDocument(source);
  const reading = readPlan(document, {path, now: new Date('2026-03-10'), isPlanPlace: () => true});
  return toPlanVersion(document, reading);
}

/** Makes a plan from its steps. */
export function withSteps(...steps: string[]): Plan {
  return planOf(`# Warm the cache\n\n## Progress\n\n${steps.map((step) => `- ${step}\n`).join('')}`);
}

/** Makes a plan from its decisions: what was decided, and why. */
export function withDecisions(...decisions: [text: string, rationale: string][]): Plan {
  const entries = decisions.map(
    ([text, rationale]) =>
      `- Decision: ${text}\n  Rationale: ${rationale}\n  Date/Author: 2026-03-02 / Ada\n`,
  );
  return planOf(`# Warm the cache\n\n## Decision Log\n\n${entries.join('\n')}`);
}
