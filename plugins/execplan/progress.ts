import type {ListItem, Paragraph} from 'mdast';
import type {createAnchors} from './anchor.ts';
import {readLead} from './lead.ts';
import {type Outline, type OutlineSection, withDescendants} from './outline.ts';
import {plainText} from './plain-text.ts';
import type {Pace, Phase, Progress, ProgressItem} from './plan.ts';
import {readSteps, type Step} from './steps.ts';
import {calendarDate} from './timestamp.ts';

/** A step with the section it stands in, for phases. */
interface PlacedStep {
  step: Step;
  section: OutlineSection | null;
}

const PHASE_TITLE =
  /^(?:\d+(?:\.\d+)*[.)]?\s*)?(?:phase|milestone|stage|step|part|wave|sprint|iteration|workstream|track|epic|task|m|p|ws)\s*[-#]?\s*(?:\d|[a-z]\b|one|two|three|four|five)|^(?:阶段|里程碑|第.{1,3}阶段|フェーズ|マイルストーン|ステップ)/i;

function isPhase(section: OutlineSection): boolean {
  return PHASE_TITLE.test(section.title.trim());
}

/**
 * Steps of the given sections; `kept` tells which sections count.
 */
function placedSteps(sections: readonly OutlineSection[]): PlacedStep[] {
  return sections.flatMap((section) => readSteps(section.blocks).map((step) => ({step, section})));
}

/** Dated or listed entries of a Progress section without any checkbox: steps that say no state. */
function readNotes(sections: readonly OutlineSection[]): PlacedStep[] {
  return sections.flatMap((section) =>
    section.blocks.flatMap((block): PlacedStep[] => {
      if (block.type === 'list') {
        return block.children.map((item) => ({step: toNote(item), section}));
      }
      const isDated = block.type === 'paragraph' && (readLead(plainText(block)).range?.start ?? 99) <= 24;
      return isDated ? [{step: toNote(block), section}] : [];
    }),
  );
}

function toNote(node: ListItem | Paragraph): Step {
  return {state: 'note', node, piece: null, text: plainText(node), line: node.position?.start.line ?? 1};
}

/** The nearest phase above a step, else the nearest heading below the section that holds all steps. */
function phaseOf(section: OutlineSection | null, root: ReadonlySet<OutlineSection>): OutlineSection | null {
  if (!section || root.has(section)) return null;
  for (let at: OutlineSection | null = section; at && !root.has(at); at = at.parent)
    if (isPhase(at)) return at;
  return section;
}

function toPhases(steps: readonly PlacedStep[], root: ReadonlySet<OutlineSection>): Phase[] {
  const phases = new Map<OutlineSection, Phase>();
  for (const {step, section} of steps) {
    const phase = phaseOf(section, root);
    if (!phase || step.state === 'note') continue;
    const counts = phases.get(phase) ?? {title: phase.title, line: phase.line, total: 0, done: 0, partial: 0};
    counts.total += 1;
    if (step.state === 'done') counts.done += 1;
    if (step.state === 'partial') counts.partial += 1;
    phases.set(phase, counts);
  }
  return [...phases.values()];
}

const DAY = 24 * 60 * 60 * 1000;

/** @param dates calendar dates of done steps, in order */
function paceOf(dates: readonly string[]): Pace | null {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last || dates.length < 2) return null;
  return {steps: dates.length, days: Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1};
}

export interface ProgressReading {
  progress: Progress;
  /** The tree's side of each item, same order and length as `progress.items`. */
  steps: Step[];
}

/** A plan's steps as CONTRACT.md counts them ("What is counted in a plan"). */
export function readProgress(outline: Outline, anchors: ReturnType<typeof createAnchors>): ProgressReading {
  const own = outline.all.filter((section) => section.kind === 'progress');
  const inside = new Set<OutlineSection>();
  const sections = own
    .flatMap(withDescendants)
    .filter((section) => !inside.has(section) && inside.add(section));
  const elsewhere = placedSteps(outline.all.filter((section) => !inside.has(section)));
  const preamble = readSteps(outline.preamble).map((step) => ({step, section: null}));
  let source: Progress['source'] = own.length > 0 ? 'progress-section' : 'task-lists';
  let placed = own.length > 0 ? placedSteps(sections) : [...preamble, ...elsewhere];
  if (own.length > 0 && placed.length === 0) placed = readNotes(sections);
  if (own.length === 0 && placed.length === 0) source = 'none';
  const items = placed.map(({step}): ProgressItem => {
    const lead = readLead(step.text);
    return {
      text: lead.text,
      state: step.state,
      at: lead.timestamp?.iso ?? null,
      atText: lead.timestamp?.text ?? null,
      line: step.line,
      anchor: anchors('progress', lead.text),
    };
  });
  const count = (state: ProgressItem['state']) => items.filter((item) => item.state === state).length;
  const [done, partial, notes] = [count('done'), count('partial'), count('note')];
  const doneDates = items
    .flatMap((item) => (item.state === 'done' && item.at ? [calendarDate(item.at)] : []))
    .sort();
  const milestones =
    own.length > 0
      ? elsewhere.filter(
          ({section}) => phaseOf(section, new Set()) !== section || (section && isPhase(section)),
        )
      : [];
  return {
    progress: {
      source,
      total: done + partial + count('todo'),
      done,
      partial,
      notes,
      lastDone: doneDates.at(-1) ?? null,
      pace: paceOf(doneDates),
      items,
      phases: [...toPhases(placed, new Set(own)), ...toPhases(milestones, new Set())],
    },
    steps: placed.map(({step}) => step),
  };
}
