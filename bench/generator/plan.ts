import {day, firstDay, moments, pickTimestampForm} from './dates.ts';
import {pickDecisionForm, writeDecisions} from './decisions.ts';
import {writeProgress} from './progress.ts';
import {createVoice} from './prose.ts';
import {createRandom} from './random.ts';
import {writeBody, writePurpose} from './sections.ts';
import {wrap} from './wrap.ts';

/** What a plan was made to hold: what a reader of it must count. */
export interface PlanShape {
  title: string;
  done: number;
  todo: number;
  partial: number;
  decisions: number;
  surprises: number;
  revisionNotes: number;
  outcomes: 'written' | 'placeholder';
  /** Whether it holds a Mermaid diagram. */
  diagram: boolean;
}

export interface GeneratedPlan {
  path: string;
  text: string;
  shape: PlanShape;
}

/** Of ten plans in a row; each column has a mean of 8, so that 1,000 plans hold 8,000 decisions. */
const DECISIONS = [8, 6, 11, 7, 5, 12, 8, 4, 9, 10] as const;
const STEPS = [8, 7, 9, 5, 12, 6, 8, 4, 11, 10] as const;
/** One plan in 33 holds a diagram. */
const DIAGRAM_EVERY = 33;

function ofTen(table: readonly number[], index: number): number {
  return table[index % table.length] ?? 0;
}

/** `Bound the retry budget` → `bound-the-retry-budget` */
function kebab(title: string): string {
  return title
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

function title(index: number): string {
  return createVoice(createRandom(`title ${index}`), []).sentence('title');
}

/** Where the plan with this number stands; its day makes it unique. */
export function planPath(index: number): string {
  return `docs/plans/${day(firstDay(index))}-${kebab(title(index))}.md`;
}

/** Earlier plans that a plan may cite, the nearest ones. */
function earlier(index: number): string[] {
  return [1, 2, 5, 9].filter((back) => back <= index).map((back) => planPath(index - back));
}

/**
 * Writes the plan with the given number. It depends on its number alone, so a corpus of 500 plans is the
 * beginning of a corpus of 1,000.
 */
export function generatePlan(index: number): GeneratedPlan {
  const random = createRandom(`plan ${index}`);
  const voice = createVoice(random, earlier(index));
  const width = random.chance(0.4) ? 100 : 0;
  const start = firstDay(index);
  const diagram = index % DIAGRAM_EVERY === DIAGRAM_EVERY - 1;
  const decisions = ofTen(DECISIONS, index);
  const surprises = 1 + random.int(5);
  const revised = random.chance(0.4);
  const progress = writeProgress(random, voice, {
    moments: moments(random, start, ofTen(STEPS, index)),
    form: pickTimestampForm(random),
    // Most plans of a repository are finished, as in the measured ones.
    finished: random.chance(0.75),
    width,
  });
  const finished = progress.todo === 0 && progress.partial === 0;
  const surprise = (): string =>
    `- ${wrap(`Observation: ${voice.sentence('surprise')}`, width, '  ')}\n  ${wrap(`Evidence: ${voice.sentence('evidence')}`, width, '  ')}`;
  const shape: PlanShape = {
    title: title(index),
    done: progress.done,
    todo: progress.todo,
    partial: progress.partial,
    decisions,
    surprises,
    revisionNotes: revised ? 1 : 0,
    outcomes: finished ? 'written' : 'placeholder',
    diagram,
  };
  const blocks = [
    `# ${shape.title}`,
    wrap(
      'This ExecPlan is a living document. The sections `Progress`, `Surprises & Discoveries`, `Decision Log`, and `Outcomes & Retrospective` are kept up to date as work proceeds. It follows `ai/prompts/PLAN.md`.',
      width,
    ),
    '## Purpose / Big Picture',
    writePurpose(random, voice, width),
    '## Progress',
    progress.text,
    '## Surprises & Discoveries',
    Array.from({length: surprises}, surprise).join('\n'),
    '## Decision Log',
    writeDecisions(random, voice, pickDecisionForm(random), moments(random, start, decisions), width),
    '## Outcomes & Retrospective',
    finished ? wrap(voice.text('outcome', 3 + random.int(4)), width) : '- (not started)',
    writeBody(random, voice, {width, diagram}),
    ...(revised
      ? [`Revision note (${day(moments(random, start, 20).at(-1) ?? start)}): ${voice.text('action', 2)}`]
      : []),
  ];
  return {path: planPath(index), text: `${blocks.map((block) => block.trimEnd()).join('\n\n')}\n`, shape};
}
