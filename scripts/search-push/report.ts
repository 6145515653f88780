/** What `pnpm search:push` prints; pure. */
import {
  type AlgoliaRecord,
  dateReplicaSettings,
  indexSettings,
  type PushProgress,
  recordBytes,
  wholeId,
  withDateReplica,
} from 'execplan-search/algolia';
import {dateReplicaOf} from 'execplan-search/client';

/** Numbers of what is or would be sent. */
export interface Counts {
  records: number;
  /** Of all records as JSON. */
  bytes: number;
  /** Ids of records that are sent in parts, with the number of these. */
  cut: {objectID: string; parts: number}[];
}

export function countRecords(records: readonly AlgoliaRecord[]): Counts {
  const parts = new Map<string, number>();
  for (const {objectID, part} of records) parts.set(wholeId(objectID), part);
  return {
    records: records.length,
    bytes: records.reduce((sum, record) => sum + recordBytes(record), 0),
    cut: [...parts].filter(([, count]) => count > 1).map(([objectID, count]) => ({objectID, parts: count})),
  };
}

/** @returns one line: `1,234 records, 2,345,678 bytes, 3 cut`. */
export function formatCounts({records, bytes, cut}: Counts): string {
  return `${plural(records, 'record')}, ${plural(bytes, 'byte')}, ${number.format(cut.length)} cut`;
}

/** @returns what would be sent and set, without its last line. */
export function formatDryRun({cut}: Counts, indexName: string): string {
  const {replicas, kind} = withDateReplica(indexName, []);
  const settings = {
    [indexName]: {...indexSettings(), replicas},
    [dateReplicaOf(indexName)]: dateReplicaSettings(kind),
  };
  return [
    ...cut.map(({objectID, parts}) => `Cut in ${parts}: ${objectID}`),
    'Settings:',
    JSON.stringify(settings, null, 2),
  ].join('\n');
}

/** @returns one line on how far a push is. */
export function formatProgress(progress: PushProgress): string {
  switch (progress.step) {
    case 'records':
      return `Sent ${number.format(progress.sent)} of ${plural(progress.total, 'record')}`;
    case 'indexing':
      return 'Waiting for the records to be indexed';
    case 'swap':
      return 'Swapping the new records in';
    case 'order':
      return 'Setting the order by date';
    case 'retry':
      return `Try ${progress.attempt} failed (${progress.reason}), trying again in ${(progress.waitMs / 1000).toFixed(1)} s`;
  }
}

const number = new Intl.NumberFormat('en');

function plural(count: number, noun: string): string {
  return `${number.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
