/** The words of what can be found and filtered by, the same in the dialog and on the page of results. */
import type {StatusValue} from 'execplan';
import type {RecordType} from 'execplan-search/client';
import {STATUS_WORDS} from '../plan-words.ts';
import type {Filter} from './search-route.ts';

export const TYPE_WORDS: Readonly<Record<RecordType, string>> = {
  decision: 'Decision',
  plan: 'Plan',
  surprise: 'Surprise',
  constraint: 'Constraint',
  section: 'Section',
};

export const FILTER_WORDS: Readonly<Record<Filter, string>> = {
  type: 'Type',
  status: 'Status of the plan',
  package: 'Package',
  author: 'Author',
  year: 'Year',
};

/** @returns a filter's value as readers know it. */
export function valueWords(filter: Filter, value: string): string {
  switch (filter) {
    case 'type':
      return TYPE_WORDS[value as RecordType] ?? value;
    case 'status':
      return STATUS_WORDS[value as StatusValue] ?? value;
    default:
      return value;
  }
}

/** `1 result`, `1,240 results`. */
export function resultWords(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'result' : 'results'}`;
}

export function nothingWords(query: string): string {
  return query.trim() === '' ? 'No results.' : `No results for “${query.trim()}”.`;
}

/** An engine that can't answer is no empty answer. */
export function failureWords(isOnline: boolean): string {
  return isOnline
    ? 'Search failed: it could not be reached.'
    : 'You are offline, and not all that search needs has been loaded.';
}
