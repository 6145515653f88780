import {parseDocument, readPlan} from 'execplan';
import {type PlanVersion, readEntryTexts, readSectionTexts} from 'execplan-diff';
import {findMissingPaths, lintedPlanOf, lintPlan} from 'execplan-lint';
import type {DiffConfig, RepositoryState} from './repository-state.ts';

/** Reads a file of a state with all that is compared of it; pure. */
export function toVersion(
  path: string,
  source: string,
  {repository}: Pick<RepositoryState, 'repository'>,
  {lint: options}: Pick<DiffConfig, 'lint'>,
  now: Date,
): PlanVersion {
  const document = parseDocument(source);
  const reading = readPlan(document, {path, now, isPlanPlace: repository.isPlanPlace});
  const linted = lintedPlanOf(document, reading, {path, now, repository, options, history: null});
  const isPlan = reading.plan.plan;
  return {
    plan: reading.plan,
    sections: readSectionTexts(document, reading),
    entries: readEntryTexts(reading),
    findings: (isPlan ? lintPlan(linted, {siteUrl: ''}) : []).flatMap(
      ({rule, severity, message, line, silenced}) =>
        silenced === null ? [{rule, severity, message, line}] : [],
    ),
    broken: isPlan
      ? findMissingPaths(linted, repository).map(({path: cited, line}) => ({path: cited, line}))
      : [],
  };
}
