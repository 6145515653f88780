/** How plans stand to the convention, in the words of pages. */
import type {FindingCounts} from '../lint/plan-finding.ts';
import {countWords} from '../listing/count-words.ts';

/** By the gravest that is found in a plan; also the values of the filter, as they stand in addresses. */
export const STANDINGS = ['kept', 'warnings', 'errors'] as const;
export type Standing = (typeof STANDINGS)[number];

export const STANDING_WORDS: Record<Standing, string> = {
  kept: 'Nothing found',
  warnings: 'Warnings alone',
  errors: 'Errors',
};

/** @returns how a plan stands. */
export function standingOf({errors, warnings}: FindingCounts): Standing {
  if (errors > 0) return 'errors';
  return warnings > 0 ? 'warnings' : 'kept';
}

/** @returns `3 errors, 2 warnings`; what isn't there isn't named. */
export function findingWords({errors, warnings}: FindingCounts): string {
  const parts = [
    ...(errors > 0 ? [countWords(errors, ['error', 'errors'])] : []),
    ...(warnings > 0 ? [countWords(warnings, ['warning', 'warnings'])] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing found';
}
