/** What a change does to the plan of a page, with the places on the page; pure. */
import {alarmText, type DetailGroup, detailsOf, type PlanDiff, phrasesOf, wordsOfAlarm} from 'execplan-diff';
import {idAtLine, type LinePlace} from '../render/line-ids.ts';

/** One thing that happened to a plan. */
export interface ChangeEntry {
  /** Ours: `ticked`. */
  what: string;
  /** The plan's words, before and after where both are of interest. */
  words: readonly string[];
  /** Leads to the place on the page; `null` for what has none there. */
  at: string | null;
}

/** A change of a plan, on the page of a preview. */
export interface PageChanges {
  fate: Exclude<PlanDiff['fate'], 'removed'>;
  renamedFrom: string | null;
  /** In a few words. */
  phrases: string[];
  /** What shouldn't have happened without a word: a sentence, and the plan's words, before and after. */
  alarms: {text: string; words: readonly string[]}[];
  groups: {title: string; entries: ChangeEntry[]}[];
  /** Elements of the page that are marked, by their ids, with what happened to them. */
  marks: [id: string, what: string][];
}

/** These say something of a place without having changed it. */
const UNMARKED: ReadonlySet<string> = new Set(['Citations', 'The convention', 'Title']);

/** @param places what begins on which line of the page's file */
export function toPageChanges(diff: PlanDiff, places: readonly LinePlace[]): PageChanges | null {
  const {fate, renamedFrom} = diff;
  if (fate === 'removed') return null;
  const groups = detailsOf(diff).map((group) => toGroup(group, places));
  const marks = new Map<string, string>();
  for (const {title, entries} of groups) {
    if (UNMARKED.has(title)) continue;
    for (const {what, at} of entries) {
      if (at === null) continue;
      const id = decodeURIComponent(at.slice(1));
      const before = marks.get(id);
      marks.set(id, before === undefined ? what : `${before}, ${what}`);
    }
  }
  return {
    fate,
    renamedFrom,
    phrases: phrasesOf(diff),
    alarms: diff.alarms.map((alarm) => ({text: alarmText(alarm), words: wordsOfAlarm(alarm)})),
    groups,
    marks: [...marks],
  };
}

function toGroup({title, details}: DetailGroup, places: readonly LinePlace[]): PageChanges['groups'][number] {
  return {
    title,
    entries: details.map(({what, words, anchor, line}) => {
      // What stands above the page's first element, such as front matter, has no place there.
      const isOnPage = line !== null && line >= (places[0]?.[0] ?? 0);
      const id = anchor ?? (isOnPage ? idAtLine(places, line) : null);
      return {what, words, at: id === null ? null : `#${encodeURIComponent(id)}`};
    }),
  };
}
