import type {ProgressState} from './plan.ts';

export interface Checkbox {
  state: Exclude<ProgressState, 'note'>;
  /** Characters from the start of the text to the first of the step's own words. */
  length: number;
}

/** `[ ]`, `[x]`, `[~]`, `[-]` …; a digit is a reference, `[x](…)` is a link and never reaches a text node. */
const CHECKBOX = /^[ \t]*\[(?<mark>[^\]\d[^])\](?:[ \t]+|$|(?=[\n\r]))/u;
/** Chinese and Japanese put no space behind the box; other marks there are notes in brackets. */
const CLOSE = /^[ \t]*\[(?<mark>[ xX~-])\](?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}（【「『《])/u;
const EMPTY = /^[ \t]*\[\](?:[ \t]+|$)/;

export function stateOfMark(mark: string): Checkbox['state'] {
  if (mark === 'x' || mark === 'X') return 'done';
  return /^\s$/.test(mark) ? 'todo' : 'partial';
}

/** Reads the checkbox that a text begins with. `[]` is a box that its author left without the space. */
export function readCheckbox(text: string): Checkbox | null {
  const match = CHECKBOX.exec(text) ?? CLOSE.exec(text);
  if (match) return {state: stateOfMark(match.groups?.mark ?? ' '), length: match[0].length};
  const empty = EMPTY.exec(text);
  return empty ? {state: 'todo', length: empty[0].length} : null;
}
