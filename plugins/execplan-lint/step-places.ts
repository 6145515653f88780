/** Where findings about steps stand, and which steps count. */
import type {ProgressItem, Step} from 'execplan';
import type {LintedPlan} from './linted-plan.ts';
import type {Place} from './rule.ts';

export interface PlacedStep {
  item: ProgressItem;
  step: Step;
  place: Place;
}

/**
 * The steps of Progress. Checkboxes of a plan without that section are no steps, only checkboxes in the wrong place.
 *
 * @returns in document order
 */
export function stepsOfProgress({plan, syntax}: Pick<LintedPlan, 'plan' | 'syntax'>): PlacedStep[] {
  if (plan.progress.source !== 'progress-section') return [];
  return plan.progress.items.flatMap((item, index) => {
    const step = syntax.steps[index];
    return step ? [{item, step, place: placeOfStep(step)}] : [];
  });
}

/** A step that shares its paragraph with others has a line of its own, and no node. */
export function placeOfStep({piece, node, line}: Step): Place {
  return piece === null ? node : {line};
}
