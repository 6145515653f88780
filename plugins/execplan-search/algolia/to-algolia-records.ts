import type {RecordType, SearchRecord} from '../record.ts';
import {type AlgoliaRecord, partId} from './algolia-record.ts';
import {cutText} from './cut-text.ts';

/** Bytes of a record that Algolia's smallest plan allows. */
export const RECORD_BYTES = 10_000;

/** Larger numbers come first among equally good matches. The order is that of the embedded engine. */
const WEIGHTS: Record<RecordType, number> = {decision: 4, plan: 4, constraint: 3, surprise: 2, section: 1};

/** More parts than this can't be needed: their numbers have room for as many digits. */
const MOST_PARTS = 99_999;
/** The most that one character takes in JSON. */
const LEAST_TEXT = 6;

const encoder = new TextEncoder();

/** A record that is larger than allowed and has no text that could be cut. */
export interface OversizedRecord {
  objectID: string;
  /** Bytes of the record without its text. */
  bytes: number;
}

/** Records can't be made small enough: what is large in them is not their text. */
export class OversizedRecordsError extends Error {
  readonly records: readonly OversizedRecord[];

  constructor(records: readonly OversizedRecord[], limit: number) {
    const list = records.map(({objectID, bytes}) => `${objectID}: ${bytes} bytes without its text`);
    super(
      `Unexpected size of ${records.length} record${records.length === 1 ? '' : 's'}, expected at most ${limit} bytes:\n${list.join('\n')}`,
    );
    this.name = 'OversizedRecordsError';
    this.records = records;
  }
}

/**
 * Makes what is sent to Algolia. A record over the limit becomes several, each with a part of the text and the same
 * address, which Algolia shows once.
 *
 * @param options.maxBytes bytes of JSON that one record may have
 * @throws OversizedRecordsError for records that can't be cut
 */
export function toAlgoliaRecords(
  records: readonly SearchRecord[],
  {maxBytes = RECORD_BYTES}: {maxBytes?: number} = {},
): AlgoliaRecord[] {
  const oversized: OversizedRecord[] = [];
  const made = records.flatMap((record) => {
    const whole = toPart(record, record.text, 1);
    if (recordBytes(whole) <= maxBytes) return [whole];
    const bytes = recordBytes(toPart(record, '', MOST_PARTS));
    if (bytes + LEAST_TEXT > maxBytes) {
      oversized.push({objectID: record.objectID, bytes});
      return [];
    }
    return cutText(record.text, maxBytes - bytes).map((text, index) => toPart(record, text, index + 1));
  });
  if (oversized.length > 0) throw new OversizedRecordsError(oversized, maxBytes);
  return made;
}

/** @returns the bytes of a record as Algolia counts them: those of its JSON. */
export function recordBytes(record: AlgoliaRecord): number {
  return encoder.encode(JSON.stringify(record)).length;
}

function toPart(record: SearchRecord, text: string, part: number): AlgoliaRecord {
  return {
    ...record,
    objectID: partId(record.objectID, part),
    text,
    timestamp: record.date === null ? 0 : Date.parse(record.date) / 1000 || 0,
    weight: WEIGHTS[record.type],
    part,
  };
}
