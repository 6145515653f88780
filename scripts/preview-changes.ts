import {readFileSync} from 'node:fs';
import type {DiffReport, PlanDiff} from 'execplan-diff';
import {EnvironmentError} from './environment.ts';

/**
 * Reads what a preview's change does to plans.
 *
 * @param file `PREVIEW_CHANGES`: path of what `execplan diff --format json` has printed
 * @throws EnvironmentError where it isn't that
 */
export function readPreviewChanges(file: string | undefined): PlanDiff[] {
  if (!file) return [];
  let report: Partial<DiffReport>;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new EnvironmentError(
      `PREVIEW_CHANGES: Unexpected \`${file}\` (${error instanceof Error ? error.message : error}), expected a file of \`execplan diff --format json\``,
    );
  }
  if (report.schemaVersion !== 1 || !Array.isArray(report.plans)) {
    throw new EnvironmentError(
      `PREVIEW_CHANGES: Unexpected content of \`${file}\`, expected what \`execplan diff --format json\` prints`,
    );
  }
  return report.plans;
}
