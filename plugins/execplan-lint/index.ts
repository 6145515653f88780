export {type Baseline, type LineOf, parseBaseline, toBaseline, withoutKnown} from './baseline.ts';
export {isOfChange, type LineRange, readBlame, readChangedLines} from './changed-lines.ts';
export {type NotAsked, type SharedContext, toSharedContext} from './client/shared-context.ts';
export type {Edit, Finding, Severity} from './finding.ts';
export {applyEdits, fixSource} from './fix.ts';
export {type LintRun, lintPlan, severityOf} from './lint.ts';
export {
  type LintedPlan,
  type LintedPlanInput,
  lintedPlanOf,
  type PlanHistory,
  type PlanHistoryInput,
  sectionsOf,
  toLintedPlan,
} from './linted-plan.ts';
export {findMissingPaths, type MissingPath} from './missing-paths.ts';
export {type PlanFacts, readPlanFacts} from './new/plan-facts.ts';
export {DEFAULT_LINT_OPTIONS, type LintOptions, readLintOptions} from './options.ts';
export {count, type LintReport, toReport} from './report.ts';
export {formatGithub} from './reporters/github.ts';
export {formatJson} from './reporters/json.ts';
export {formatSarif} from './reporters/sarif.ts';
export {formatText} from './reporters/text.ts';
export {
  createIsRead,
  type LintedRepository,
  type PackageScripts,
  type ReferenceDocument,
  type RepositoryInput,
  toRepository,
} from './repository.ts';
export {type Place, PRESETS, type Preset, type Remedy, type Report, type Rule} from './rule.ts';
export {pageOf} from './rule-page-address.ts';
export {RULE_PAGES} from './rule-pages.ts';
export {RULES} from './rules/index.ts';
