export {
  type Alarm,
  type DecisionAlarm,
  findAlarms,
  findDecisionAlarms,
  findStepAlarms,
  type StepAlarm,
} from './alarms.ts';
export {type Detail, type DetailGroup, detailsOf} from './details.ts';
export {diffDecisions, diffRevisionNotes, diffSurprises, type EntryChange} from './diff-entries.ts';
export {diffPlan} from './diff-plan.ts';
export {diffPlans} from './diff-plans.ts';
export {diffSections, type SectionChange, type SectionChanges, type SectionName} from './diff-sections.ts';
export {diffSteps, type StepChange} from './diff-steps.ts';
export {alarmText, countOf, phrasesOf, sectionPhrase, wordsOfAlarm} from './phrases.ts';
export type {
  BeforeAfter,
  BrokenPath,
  Fate,
  PlanDiff,
  PlanFinding,
  PlanVersion,
  Retrospective,
  StepCounts,
} from './plan-diff.ts';
export {toPlanVersion} from './plan-version.ts';
export type {DiffReport, Revision} from './report.ts';
export type {MarkdownOptions} from './reporters/markdown.ts';
export {formatMarkdown} from './reporters/markdown.ts';
export {formatDiffText} from './reporters/text.ts';
export {DIFF_SCHEMA} from './schema.ts';
export type {EntryTexts, SectionText} from './section-text.ts';
