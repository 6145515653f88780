import type {LintedPlan} from './linted-plan.ts';

/** A line that is nothing but guidance in angle brackets, as the skeleton has it. */
const GUIDANCE_LINE = /^<\p{Lu}[^<>]{20,}>$/u;

/**
 * @returns whether a plan's author hasn't replaced the skeleton's guidance yet. What is missing is said there; rules
 *   about what a finished text has to speak of would say it once more
 */
export function isUnfilled({lines}: Pick<LintedPlan, 'lines'>): boolean {
  return lines.some((line) => GUIDANCE_LINE.test(line.trim()));
}
