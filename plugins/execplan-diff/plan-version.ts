import type {MarkdownDocument, PlanReading} from 'execplan';
import type {PlanVersion} from './plan-diff.ts';
import {readEntryTexts, readSectionTexts} from './section-text.ts';

/**
 * Puts together all that is compared of a version.
 *
 * @param document what was parsed
 * @param reading what was read of it
 * @param known what the caller knows beside it. @default nothing
 */
export function toPlanVersion(
  document: MarkdownDocument,
  reading: PlanReading,
  known: Partial<Pick<PlanVersion, 'findings' | 'broken'>> = {},
): PlanVersion {
  return {
    plan: reading.plan,
    sections: readSectionTexts(document, reading),
    entries: readEntryTexts(reading),
    findings: [],
    broken: [],
    ...known,
  };
}
