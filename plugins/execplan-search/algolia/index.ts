/** Sends the records to Algolia. For Node alone; pages ask through `client/algolia-client.ts`. */
export {type AlgoliaRecord, partId, wholeId} from './algolia-record.ts';
export {createIndexClient, type IndexClient, type IndexClientOptions} from './index-client.ts';
export {dateReplicaSettings, indexSettings, withDateReplica} from './index-settings.ts';
export {type PushOptions, type PushProgress, type PushResult, push} from './push.ts';
export {PushError, type PushErrorKind} from './push-error.ts';
export {
  type OversizedRecord,
  OversizedRecordsError,
  RECORD_BYTES,
  recordBytes,
  toAlgoliaRecords,
} from './to-algolia-records.ts';
