import {describe, expect, it} from 'vitest';
import {type Failure, isTransient, readFailure} from './failure.ts';
import {toPushError} from './push-error.ts';

const FAILURE: Failure = {status: 400, message: '', host: null, retryAfterMs: null};

describe('toPushError', () => {
  it.each([
    [403, 'Invalid Application-ID or API key', 'credentials', /^ALGOLIA_APP_ID, ALGOLIA_ADMIN_KEY: /],
    [401, 'No', 'credentials', /^ALGOLIA_APP_ID, ALGOLIA_ADMIN_KEY: /],
    [
      403,
      'Method not allowed with this API key',
      'rights',
      /^ALGOLIA_ADMIN_KEY: .*docs_tmp_\* and docs_by_date/,
    ],
    [403, 'Index not allowed with this API key', 'rights', /^ALGOLIA_ADMIN_KEY: /],
    [403, 'Record quota exceeded, change plan or delete records.', 'quota', /used up/],
    [403, 'You have exceeded your Record quota. You’ll need to change your plan', 'quota', /used up/],
    [403, 'Operations quota exceeded, change plan to get more Operations.', 'quota', /used up/],
    [403, 'Too many operations', 'quota', /used up/],
    [402, 'Payment required', 'quota', /used up/],
    [
      400,
      'Record at the position 1 objectID=b is too big size=11000/10000 bytes',
      'record-size',
      /^b: Unexpected size/,
    ],
    [400, 'Record is too big', 'record-size', /^Unexpected size of a record/],
    [404, 'Index docs does not exist', 'missing-index', /^ALGOLIA_INDEX: Unexpected name `docs`/],
    [400, 'Invalid object', 'refused', /status 400: “Invalid object”/],
    [429, 'Too many operations', 'rate-limit', /send less/],
    [500, 'Internal', 'unreachable', /can't be reached/],
    [null, 'connect ECONNREFUSED', 'unreachable', /ALGOLIA_APP_ID unless ALGOLIA_HOST is set$/],
  ])('reads %j %j as %s', (status, message, kind, expected) => {
    const error = toPushError({...FAILURE, status, message}, 'docs', [{objectID: 'a'}, {objectID: 'b'}]);
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(expected);
    expect(error.message).toContain(message);
  });
});

describe('readFailure', () => {
  const frame = (response: object) => ({host: {url: 'x.algolia.net'}, response});
  const retryError = (response: object) =>
    Object.assign(new Error('Unreachable hosts'), {name: 'RetryError', stackTrace: [frame(response)]});

  it.each([
    [{status: 500, content: '{"message":"Internal"}'}, 500, 'Internal'],
    [{status: 502, content: '<html>'}, 502, 'status 502'],
    [{status: 0, content: 'connect ECONNREFUSED'}, null, 'connect ECONNREFUSED'],
    [{status: 0, content: 'Socket timeout', isTimedOut: true}, null, 'no answer in time'],
  ])('reads the last answer %j', (response, status, message) => {
    const failure = readFailure(retryError(response));
    expect(failure).toEqual({status, message, host: 'x.algolia.net', retryAfterMs: null});
    expect(failure && isTransient(failure)).toBe(true);
  });

  it.each([
    ['2', 2_000],
    ['Wed, 21 Oct 2026 07:28:00 GMT', null],
    [undefined, null],
  ])('reads Retry-After %j', (header, retryAfterMs) => {
    const stackTrace = [frame({status: 429, headers: {'retry-after': header}})];
    const error = Object.assign(new Error('Too many'), {status: 429, stackTrace});
    expect(readFailure(error)).toEqual({
      status: 429,
      message: 'Too many',
      host: 'x.algolia.net',
      retryAfterMs,
    });
  });

  it('leaves other errors alone', () => {
    expect(readFailure(new TypeError('x is undefined'))).toBeNull();
    expect(readFailure('x')).toBeNull();
  });
});
