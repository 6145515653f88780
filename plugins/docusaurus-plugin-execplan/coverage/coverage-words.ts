import type {CoverageSummary} from './page.ts';

/** `12 of 40 sections cited`. */
export function citedWords({cited, total, unit}: Pick<CoverageSummary, 'cited' | 'total' | 'unit'>): string {
  if (total === 0) return unit === 'constraints' ? 'no single constraints' : 'no sections';
  return `${cited} of ${total} ${unit} cited`;
}

/** `3 plans cite it`. */
export function planWords({plans}: Pick<CoverageSummary, 'plans'>): string {
  if (plans === 0) return 'no plan cites it';
  return plans === 1 ? '1 plan cites it' : `${plans} plans cite it`;
}

/** `2 citations of sections that aren’t there`; `null` for none. */
export function missingWords({missing}: Pick<CoverageSummary, 'missing'>): string | null {
  if (missing === 0) return null;
  return missing === 1
    ? '1 citation of a section that isn’t there'
    : `${missing} citations of sections that aren’t there`;
}
