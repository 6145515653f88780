/** The text of a new plan: the convention's skeleton, filled in as far as the repository tells; pure. */
import type {ConstraintSummary} from './constraint-summary.ts';
import type {WorkspaceHints} from './workspace-hints.ts';

export interface SkeletonInput {
  /** What will be done; `null` where nobody has said it yet. */
  title: string | null;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Who decides what the plan begins with; `null` where nobody has said it. */
  author: string | null;
  /** Where the plan is saved, in the repository. */
  path: string;
  /** Path of the document that states how plans are written; `null` where there is none. */
  convention: string | null;
  /** Paths of the other documents that the plan relies on. */
  references: readonly string[];
  /** Of each document of constraints among them. */
  constraints: readonly ConstraintSummary[];
  workspace: WorkspaceHints;
  /** Whether the repository is that of Events Hub, whose plans say more. */
  isEventsHub: boolean;
}

/** What the convention has every plan say, word for word. */
export const LIVING_SENTENCE =
  'This ExecPlan is a living document. The sections `Progress`, `Surprises & Discoveries`, `Decision Log`, and `Outcomes & Retrospective` must be kept up to date as work proceeds.';

/**
 * Writes a new plan. Guidance stands in angle brackets and is replaced; everything else may stay. Steps that are done,
 * which the convention's skeleton shows as examples, aren't in it: nothing has been done.
 */
export function toSkeleton(input: SkeletonInput): string {
  const {title, date, author, path, workspace, isEventsHub} = input;
  const blocks = [
    `# ${title === null ? '<A short title that says what will be done.>' : toHeading(title)}`,
    LIVING_SENTENCE,
    referencesOf(input),
    `It is saved as ${code(path)}.`,

    '## Purpose / Big Picture',
    `<What a user can do afterwards that wasn't possible before, and how to see it${placesToSee(input)}. A few sentences.>`,

    '## Progress',
    `<The true state of the work at every stop. A done step carries its time in UTC, in the form (${date} 13:00Z). Split a half-done step into what is done and what remains.>`,
    '- [ ] <A step that is still to do.>\n- [ ] <The step behind it.>',

    '## Surprises & Discoveries',
    '<What nobody expected, each with its proof: test output, a log, a difference in size.>',
    '- Observation: <What was seen.>\n  Evidence: <What shows it, short.>',

    '## Decision Log',
    '<Every decision, in this form.>',
    `- Decision: <What was decided.>\n  Rationale: <Why, and against which alternatives.>\n  Date/Author: ${author === null ? '<YYYY-MM-DD / who>' : `${date} / ${inline(author)}`}`,

    '## Outcomes & Retrospective',
    `<To be written at milestones and at the end: what came of it, what is missing, what was learned, measured against the purpose${isEventsHub ? ', the specification, the budgets and the telemetry requirements' : ''}.>`,

    '## Context and Orientation',
    '<How things stand today, for somebody who knows nothing: modules and files by full path, terms explained. No reference to earlier plans.>',
    ...packagesOf(workspace),
    ...input.constraints.flatMap((constraint) => figuresOf(constraint, date)),

    '## Plan of Work',
    `<In prose, concrete and minimal, the edits in their order: the file, the place in it, what to add or change.${limitsOf(input)}>`,
    ...(isEventsHub ? EFFECTS : []),

    '## Concrete Steps',
    '<The commands, the folder to run them in, and short expected output. Variables, fixtures and flags that are needed.>',
    ...commandsOf(workspace),

    '## Validation and Acceptance',
    `<How to start and exercise the system and what to see, as behavior with inputs and outputs. ${testsOf(workspace)}${isEventsHub ? ' Which route to visit, which events fire, which spans to look for.' : ''}>`,

    '## Idempotence and Recovery',
    '<Which steps can be repeated. How to retry or roll back the risky ones. How the environment is left clean.>',

    '## Artifacts and Notes',
    '<The few transcripts, diffs or snippets that prove success, indented.>',

    '## Interfaces and Dependencies',
    '<The libraries, modules and services to use, and why. The types and signatures that exist at the end, with stable names and full paths.>',
  ];
  return `${blocks.join('\n\n')}\n`;
}

const EFFECTS = [
  '<What changes for the embed SDK and its shadow DOM, for the admin and demo apps, for the analytics pipeline and for the provider adapters; where nothing does, that they are unaffected. Where the output of the AI services changes, what that means for quotas, the circuit breaker and the plan hash. Which gates apply: stories, bundle sizes, accessibility, security.>',
];

function referencesOf({convention, references}: SkeletonInput): string {
  const relied = references.length > 0 ? `relies on ${inWords(references.map(code))}` : '';
  const follows = convention === null ? '' : `follows ${code(convention)}`;
  const both = [follows, relied].filter((part) => part !== '').join(' and ');
  const guidance =
    '<Name each further document or ADR, and sum up what it says, so that nobody has to leave this plan.>';
  return both === '' ? guidance : `It ${both}. ${guidance}`;
}

/** The apps of the workspace are where users see something. */
function placesToSee({workspace}: SkeletonInput): string {
  const apps = workspace.packages.filter(({path}) => path.startsWith('apps/')).slice(0, 6);
  return apps.length === 0
    ? ''
    : `, for example in ${inWords(
        apps.map(({path}) => code(path)),
        'or',
      )}`;
}

function packagesOf({packages, furtherPackages}: WorkspaceHints): string[] {
  if (packages.length === 0) return [];
  const named = packages.map(({path, name}) =>
    name === null ? code(path) : `${code(path)} (${code(name)})`,
  );
  const further = furtherPackages > 0 ? [`${furtherPackages} more`] : [];
  return [
    `<Which of the workspace's packages are touched, what each owns and how they work together: ${inWords([...named, ...further])}.>`,
  ];
}

function figuresOf(
  {path, paragraphs, withoutFigure, leftOut, leftOutTitles}: ConstraintSummary,
  date: string,
): string[] {
  const named = leftOutTitles.length > 0 ? `, ${inWords(leftOutTitles)} among them` : '';
  const more = leftOut > 0 ? ` It has ${leftOut} more with figures${named}; add those that apply.` : '';
  return [
    ...(paragraphs.length > 0 || leftOut > 0
      ? [
          `These are figures of ${code(path)} as they stand on ${date}. <Keep those that this change touches, and say how it stays within each.${more}>`,
        ]
      : []),
    ...paragraphs,
    ...(withoutFigure.length > 0
      ? [
          `<Which constraints of ${code(path)} without a figure apply, and how they are met: ${inWords(withoutFigure)}.>`,
        ]
      : []),
  ];
}

function limitsOf({constraints, isEventsHub}: SkeletonInput): string {
  if (isEventsHub) return ' How each meets the constraints on analytics, quotas and the shadow DOM.';
  return constraints.length > 0 ? ' How each meets the constraints.' : '';
}

function commandsOf({commands}: WorkspaceHints): string[] {
  if (commands.length === 0) return [];
  return [
    "From the repository's root: <keep the commands that this change needs, and show what they print.>",
    commands.map((command) => `    ${command}`).join('\n'),
  ];
}

function testsOf({testCommand}: WorkspaceHints): string {
  const run = testCommand === null ? '' : `Run ${code(testCommand)} and expect how many to pass. `;
  return `${run}Which tests fail before and pass after.`;
}

/** A title in one line that says what was typed; `#` at its end closes no heading. */
function toHeading(title: string): string {
  return inline(title).replace(/(?<=(?:^|\s))#(?=#*$)/, '\\#');
}

/** What was typed, in one line; `<` opens no tag. */
function inline(typed: string): string {
  const line = typed.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const parts = line.split(/(`[^`]*`)/);
  const text = parts.map((part) =>
    part.startsWith('`') && part.length > 1 ? part : part.replace(/(?<!\\)</g, '\\<'),
  );
  return text.join('');
}

function code(text: string): string {
  return `\`${text}\``;
}

function inWords(parts: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}
