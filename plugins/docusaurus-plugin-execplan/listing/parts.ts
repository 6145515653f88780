/** The parts of a list in words and choices; pure. */
import type {StatusValue} from 'execplan';
import {STATUS_WORDS} from '../client/plan-words.ts';
import type {ListPart, PartedListing} from '../lists/rows.ts';
import type {Option} from './FilterForm.tsx';

/** The name of a part, as links and choices have it. */
export function partWords({kind, value}: Pick<ListPart, 'kind' | 'value'>): string {
  return kind === 'status' ? (STATUS_WORDS[value as StatusValue] ?? value) : value;
}

/** @returns the parts of one kind as choices of a filter. */
export function partOptions({parts}: PartedListing, kind: ListPart['kind']): Option[] {
  return parts
    .filter((part) => part.kind === kind)
    .map((part) => ({value: part.value, words: partWords(part)}));
}

/** @returns the choice that a page of a part has made already. */
export function presetOf({part}: PartedListing): {[kind in ListPart['kind']]?: string} {
  return part ? {[part.kind]: part.value} : {};
}
