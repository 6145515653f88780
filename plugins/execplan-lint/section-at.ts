import type {SectionKind} from 'execplan';
import type {LintedPlan} from './linted-plan.ts';

/** Makes a function that says which section of the skeleton a line stands in; `other` where it is in none. */
export function createSectionAt({syntax}: Pick<LintedPlan, 'syntax'>): (line: number) => SectionKind {
  const sections = syntax.outline.all.map((section) => {
    let at: typeof section | null = section;
    while (at && at.kind === 'other') at = at.parent;
    return {line: section.line, kind: at?.kind ?? 'other'};
  });
  return (line) => {
    let low = 0;
    let high = sections.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sections[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return sections[low - 1]?.kind ?? 'other';
  };
}
