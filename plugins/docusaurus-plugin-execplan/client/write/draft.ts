/** What somebody is writing: the fields, and the file that is made of them and goes on by hand; pure. */
import {type PlanFacts, toNewPlan, toSlug} from 'execplan-lint/new';
import {carryOver} from './carry-over.ts';
import {dateProblem} from './date-problem.ts';

export interface DraftFields {
  title: string;
  date: string;
  author: string;
}

export interface Draft extends DraftFields {
  /** The file as it stands. */
  text: string;
  /** The file as it was made of the fields. */
  made: string;
}

const NO_DAY = 'YYYY-MM-DD';

/** What a page shows before anybody has written: every field empty. */
export const UNTOUCHED: DraftFields = {title: '', date: '', author: ''};

/** @returns the draft that the fields make */
export function newDraft(fields: DraftFields, facts: PlanFacts): Draft {
  const made = makeFile(fields, facts).text;
  return {...fields, made, text: made};
}

/** @returns the draft with other fields; what was written by hand stays */
export function withFields(draft: Draft, fields: DraftFields, facts: PlanFacts): Draft {
  const made = makeFile(fields, facts).text;
  return {...fields, made, text: carryOver(draft.text, draft.made, made)};
}

/** @returns where the file is saved; `null` where the fields give it no name */
export function draftPath(fields: DraftFields, facts: PlanFacts): string | null {
  const isNamed = toSlug(fields.title) !== null && dateProblem(fields.date, new Date(0)) !== 'missing';
  return isNamed ? makeFile(fields, facts).path : null;
}

/** @returns where it would be saved, with marks for what isn't known yet */
export function shownPath(fields: DraftFields, facts: PlanFacts): string {
  return makeFile(fields, facts).path;
}

/** Whether somebody has written anything: another day alone is nothing that could be lost. */
export function isTouched({title, author, text, made}: Draft): boolean {
  return title !== '' || author !== '' || text !== made;
}

function makeFile({title, date, author}: DraftFields, facts: PlanFacts): {path: string; text: string} {
  const day = dateProblem(date, new Date(0)) === 'missing' ? NO_DAY : date;
  return toNewPlan({title, slug: toSlug(title), date: day, author}, facts);
}

/** @param stored what the browser has kept, by whoever wrote it */
export function readDraft(stored: string | null): Draft | null {
  try {
    const {title, date, author, text, made} = JSON.parse(stored ?? 'null') as Record<keyof Draft, unknown>;
    return [title, date, author, text, made].every((part) => typeof part === 'string')
      ? ({title, date, author, text, made} as Draft)
      : null;
  } catch {
    return null;
  }
}
