import {dateReplicaOf} from '../client/settings.ts';
import type {AlgoliaRecord} from './algolia-record.ts';
import {type Failure, isTransient} from './failure.ts';

export type PushErrorKind =
  /** The application's id or the key is wrong. */
  | 'credentials'
  /** The key may not do what was asked. */
  | 'rights'
  /** Records or operations of the plan are used up. */
  | 'quota'
  | 'record-size'
  | 'missing-index'
  /** The name is that of a replica. */
  | 'replica'
  | 'rate-limit'
  /** No answer, or only errors on Algolia's side. */
  | 'unreachable'
  /** A task wasn't done in time. */
  | 'unfinished'
  /** Whoever runs the command stopped it. */
  | 'stopped'
  | 'refused';

/** Records could not be sent. The message says what was wrong and which variable mends it; it never holds a key. */
export class PushError extends Error {
  readonly kind: PushErrorKind;

  constructor(kind: PushErrorKind, message: string) {
    super(message);
    this.name = 'PushError';
    this.kind = kind;
  }
}

const CREDENTIALS = /invalid application-?\s?id or api key/i;
const QUOTA = /quota|too many operations|exceeded|change plan|blocked/i;
const RECORD_SIZE = /record at the position (\d+).*too big|record is too big/is;

/**
 * Says what a failure means.
 *
 * @param records those of the request, in its order: Algolia names a wrong one by its position
 */
export function toPushError(
  failure: Failure,
  indexName: string,
  records: readonly Pick<AlgoliaRecord, 'objectID'>[] = [],
): PushError {
  const {status, message, host} = failure;
  const said = `“${message}”`;
  if (status === 429) {
    return new PushError('rate-limit', `Algolia still asks to send less, after several tries: ${said}`);
  }
  if (isTransient(failure)) {
    const where = host === null ? 'Algolia' : `Algolia at ${host}`;
    return new PushError(
      'unreachable',
      `${where} can't be reached, after several tries: ${said}. The address is made of ALGOLIA_APP_ID unless ALGOLIA_HOST is set`,
    );
  }
  if (status === 401 || CREDENTIALS.test(message)) {
    return new PushError(
      'credentials',
      `ALGOLIA_APP_ID, ALGOLIA_ADMIN_KEY: Unexpected id or key, expected those of one application: ${said}`,
    );
  }
  if (status === 402 || (status === 403 && QUOTA.test(message))) {
    return new PushError(
      'quota',
      `The plan of this application is used up: ${said}. Until they are swapped, new records count beside the old ones; delete records or change the plan in Algolia's dashboard`,
    );
  }
  if (status === 403) {
    return new PushError(
      'rights',
      `ALGOLIA_ADMIN_KEY: Unexpected rights of the key, expected addObject, deleteIndex, settings and editSettings on ${indexName}, ${indexName}_tmp_* and ${dateReplicaOf(indexName)}: ${said}`,
    );
  }
  const tooBig = RECORD_SIZE.exec(message);
  if (tooBig || status === 413) {
    const record = records[Number(tooBig?.[1])];
    return new PushError(
      'record-size',
      `${record ? `${record.objectID}: ` : ''}Unexpected size of a record, expected what this application's plan allows: ${said}`,
    );
  }
  if (status === 404) {
    return new PushError(
      'missing-index',
      `ALGOLIA_INDEX: Unexpected name \`${indexName}\`, expected that of an index that can be written: ${said}`,
    );
  }
  return new PushError('refused', `Algolia refused a request with status ${status}: ${said}`);
}
