import type {DocumentKind} from 'execplan';
import {FACETS, RECORD_TYPES} from './record.ts';

/** Only the type of `execplan` is taken: its parser has no place in the thread that makes the index. */
const KINDS: readonly DocumentKind[] = [
  ...(['plan', 'spec', 'architecture', 'constraints', 'contributing', 'adr', 'convention'] as const),
  ...(['readme', 'other'] as const),
];
const STATUSES = ['not-started', 'active', 'stalled', 'done', 'unknown'];
const DATE = {type: ['string', 'null'], pattern: '^\\d{4}-\\d{2}-\\d{2}$'};
const STRINGS = {type: 'array', items: {type: 'string'}};

/** JSON Schema (draft 2020-12) of a search record, as every engine takes it; `record.ts` says what each field means. */
export const RECORDS_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Search record',
  type: 'object',
  required: ['objectID', 'title', 'text', 'trail', 'url', 'page', 'date', ...FACETS],
  properties: {
    objectID: {type: 'string', minLength: 1},
    type: {enum: [...RECORD_TYPES]},
    kind: {enum: KINDS},
    title: {type: 'string'},
    text: {type: 'string'},
    trail: STRINGS,
    url: {type: 'string'},
    page: {type: 'string'},
    plan: {type: ['string', 'null']},
    status: {enum: [...STATUSES, null]},
    package: STRINGS,
    author: STRINGS,
    date: DATE,
    year: {type: ['string', 'null'], pattern: '^\\d{4}$'},
  },
} as const;
