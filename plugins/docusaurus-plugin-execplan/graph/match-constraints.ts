import type {PageSection} from '../render/rendered-document.ts';

/**
 * Makes the function that finds the constraints that a citing text means: those of which it restates a figure, a term
 * in inline code or the id, where no other constraint of the document states the same. What several constraints share
 * proves none.
 *
 * @param sections of the cited document of constraints
 * @returns a function from what the citing block restates (`restated.ts`) to ids of sections, in document order
 */
export function createConstraintMatcher(
  sections: readonly PageSection[],
): (restated: readonly string[]) => readonly string[] {
  /** Place of the one section that states something; `null` where several do. */
  const stating = new Map<string, number | null>();
  for (const [place, {restated}] of sections.entries()) {
    for (const token of new Set(restated)) stating.set(token, stating.has(token) ? null : place);
  }
  return (restated) => {
    const places = new Set(restated.flatMap((token) => stating.get(token) ?? []));
    return [...places].sort((a, b) => a - b).flatMap((place) => sections[place]?.id ?? []);
  };
}
