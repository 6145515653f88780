export {
  type HistoryGap,
  type KnownHistory,
  lastRevisionOf,
  type RepositoryHistory,
  type Revision,
  type RevisionKind,
  type UnknownHistory,
} from './history.ts';
export {type ReadHistoryOptions, readHistory} from './read-history.ts';
