/** A comparison in words: plain text, short; pure. */
import type {Alarm} from './alarms.ts';
import type {EntryChange} from './diff-entries.ts';
import type {SectionChange, SectionName} from './diff-sections.ts';
import type {StepChange} from './diff-steps.ts';
import type {PlanDiff} from './plan-diff.ts';

const STEP_VERBS: Record<StepChange['kind'], string> = {
  ticked: 'ticked',
  unticked: 'unticked',
  partly: 'partly done',
  added: 'added',
  removed: 'removed',
  reworded: 'reworded',
  split: 'split',
  redated: 'dated anew',
  amended: 'amended',
};
/** What says most stands first. */
const STEP_ORDER = [
  ...(['ticked', 'partly', 'unticked', 'added', 'removed', 'split'] as const),
  ...(['reworded', 'amended', 'redated'] as const),
];
const ENTRY_ORDER = ['added', 'removed', 'reworded', 'amended'] as const;

/**
 * Says what changed, most telling first: `2 steps ticked`, `1 decision added`, `Context rewritten (12 words)`.
 *
 * @returns nothing where nothing changed in meaning
 */
export function phrasesOf(diff: PlanDiff): string[] {
  if (diff.fate === 'removed') return ['plan removed'];
  const {title, steps, decisions, surprises, revisionNotes, retrospective, sections} = diff;
  if (diff.fate === 'added') return ['plan added', ...addedPhrases(diff)];
  return [
    ...STEP_ORDER.flatMap((kind) => {
      const count = steps.filter((change) => change.kind === kind).length;
      return count > 0 ? [`${countOf(count, 'step')} ${STEP_VERBS[kind]}`] : [];
    }),
    ...entryPhrases('decision', decisions),
    ...entryPhrases('surprise', surprises),
    ...(retrospective ? [`retrospective ${retrospective}`] : []),
    ...entryPhrases('revision note', revisionNotes),
    ...(title.before === title.after ? [] : ['title changed']),
    ...sections.map(sectionPhrase),
  ];
}

/** @returns one sentence about what shouldn't have happened, without the words of the entry */
export function alarmText({kind}: Alarm): string {
  switch (kind) {
    case 'step-unticked':
      return 'A done step was unticked, and no decision or revision note says why.';
    case 'step-removed':
      return 'A step was removed, and no decision or revision note says why.';
    case 'decision-rewritten':
      return 'A decision was rewritten, and no revision note or other decision says why.';
    case 'decision-removed':
      return 'A decision was removed, and no revision note or other decision says why.';
  }
}

/** @returns the words of an alarm's entry: those before, and those after where a decision was rewritten */
export function wordsOfAlarm(alarm: Alarm): string[] {
  if (alarm.kind !== 'decision-rewritten') return [alarm.before.text];
  const {before, after} = alarm;
  // The decision may stand, and its reason be another one.
  return before.text === after.text
    ? [before.rationale ?? '', after.rationale ?? '']
    : [before.text, after.text];
}

/** @returns what happened to a section: `“Context” rewritten (12 words added, 3 removed)` */
export function sectionPhrase(change: SectionChange): string {
  if (change.kind === 'retitled') return `${quoted(change.before)} is called ${quoted(change.after)} now`;
  return `${quoted(change.kind === 'removed' ? change.before : change.after)} ${sectionVerb(change)}`;
}

/** @returns `rewritten (12 words added, 3 removed)` */
export function sectionVerb(change: SectionChange): string {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return `${change.kind} (${countOf(change.words, 'word')})`;
    case 'retitled':
      return 'retitled';
    case 'moved':
      return 'moved';
    case 'rewritten': {
      const {added, removed} = change;
      const counts = [
        ...(added > 0 ? [`${countOf(added, 'word')} added`] : []),
        ...(removed > 0 ? [`${added > 0 ? removed : countOf(removed, 'word')} removed`] : []),
      ];
      return `rewritten (${counts.join(', ') || 'words moved'})`;
    }
  }
}

/** @returns a section's title; in our words where it has none of its own */
export function sectionTitle({title, line}: SectionName): string {
  if (title !== '') return title;
  return line === 1 ? 'the beginning' : 'the introduction';
}

function quoted(section: SectionName): string {
  return section.title === '' ? sectionTitle(section) : `“${section.title}”`;
}

function addedPhrases({progress, decisions}: PlanDiff): string[] {
  const total = progress.after?.total ?? 0;
  return [
    ...(total > 0 ? [`${progress.after?.done ?? 0} of ${countOf(total, 'step')} done`] : []),
    ...(decisions.length > 0 ? [countOf(decisions.length, 'decision')] : []),
  ];
}

function entryPhrases(name: string, changes: readonly EntryChange<object>[]): string[] {
  return ENTRY_ORDER.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${countOf(count, name)} ${kind}`] : [];
  });
}

/** @returns `1 step`, `2 steps` */
export function countOf(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
}
