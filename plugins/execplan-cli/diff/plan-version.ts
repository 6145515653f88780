import {parseDocument, readPlan} from 'execplan';
import {type PlanVersion, toPlanVersion} from 'execplan-diff';
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
  if (!reading.plan.plan) return toPlanVersion(document, reading);
  const linted = lintedPlanOf(document, reading, {path, now, repository, options, history: null});
  return toPlanVersion(document, reading, {
    findings: lintPlan(linted, {siteUrl: ''}).flatMap(({rule, severity, message, line, silenced}) =>
      silenced === null ? [{rule, severity, message, line}] : [],
    ),
    broken: findMissingPaths(linted, repository).map(({path: cited, line}) => ({path: cited, line})),
  });
}
