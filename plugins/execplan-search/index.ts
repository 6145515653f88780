export {buildIndex, createIndexBuilder, type IndexBuilder, MANIFEST} from './embedded/build-index.ts';
export {createEngine, type Engine, type FetchFile} from './embedded/engine.ts';
export type {Manifest} from './embedded/parts.ts';
export {
  FACETS,
  type Facet,
  GROUPS,
  type Group,
  groupOf,
  RECORD_TYPES,
  type RecordType,
  type SearchRecord,
} from './record.ts';
export {RECORDS_SCHEMA} from './record-schema.ts';
export {type SearchableDocument, type SearchableSection, toRecords} from './to-records.ts';
export {fold, type Token, tokenize, tokens} from './tokenize.ts';
