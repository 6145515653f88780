import type {PageSection} from '../render/rendered-document.ts';

/**
 * Finds the constraints that a citing text means: those of which it restates a figure, a term in inline code or the
 * id, where no other constraint of the document states the same. What several constraints share proves none.
 *
 * @param sections of the cited document of constraints
 * @param restated of the block that cites it (`restated.ts`)
 * @returns ids of sections, in document order
 */
export function matchConstraints(
  sections: readonly PageSection[],
  restated: readonly string[],
): readonly string[] {
  if (restated.length === 0) return [];
  const counts = new Map<string, number>();
  for (const section of sections) {
    for (const token of new Set(section.restated)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const telling = new Set(restated.filter((token) => counts.get(token) === 1));
  return sections.flatMap(({id, restated: own}) => (own.some((token) => telling.has(token)) ? [id] : []));
}
