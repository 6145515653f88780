export type {Edit, Finding, Severity} from './finding.ts';
export {applyEdits, fixSource} from './fix.ts';
export {type LintRun, lintPlan, severityOf} from './lint.ts';
export {type LintedPlan, type LintedPlanInput, sectionsOf, toLintedPlan} from './linted-plan.ts';
export {DEFAULT_LINT_OPTIONS, type LintOptions, readLintOptions} from './options.ts';
export {
  createIsRead,
  type LintedRepository,
  type PackageScripts,
  type ReferenceDocument,
  type RepositoryInput,
  toRepository,
} from './repository.ts';
export {type Place, PRESETS, type Preset, type Remedy, type Report, type Rule} from './rule.ts';
export {RULES} from './rules/index.ts';
