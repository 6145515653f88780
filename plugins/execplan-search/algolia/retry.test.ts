import {describe, expect, it} from 'vitest';
import {type Retry, withRetries} from './retry.ts';

function failing(errors: unknown[]): () => Promise<string> {
  return async () => {
    if (errors.length > 0) throw errors.shift();
    return 'done';
  };
}

function apiError(status: number, retryAfter?: string): Error {
  const stackTrace = [{response: {status, headers: {'retry-after': retryAfter}}}];
  return Object.assign(new Error(`status ${status}`), {status, stackTrace});
}

function setUp(random = 1) {
  const retries: Retry[] = [];
  const waits: number[] = [];
  return {
    retries,
    waits,
    options: {
      attempts: 6,
      random: () => random,
      sleep: async (ms: number) => void waits.push(ms),
      onRetry: (retry: Retry) => void retries.push(retry),
    },
  };
}

describe('withRetries', () => {
  it('waits twice as long each time', async () => {
    const {options, waits, retries} = setUp();
    const errors = Array.from({length: 5}, () => apiError(503));
    expect(await withRetries(failing(errors), options)).toBe('done');
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
    expect(retries[1]).toEqual({attempt: 2, waitMs: 1_000, reason: 'status 503'});
  });

  it('waits less by chance, at most by half', async () => {
    const {options, waits} = setUp(0);
    await withRetries(failing([apiError(503), apiError(503)]), options);
    expect(waits).toEqual([250, 500]);
  });

  it('waits as long as it is asked to', async () => {
    const {options, waits} = setUp();
    await withRetries(failing([apiError(429, '7')]), options);
    expect(waits).toEqual([7_000]);
  });

  it('never waits much longer than that', async () => {
    const {options, waits} = setUp();
    await expect(withRetries(failing([apiError(429, '3600')]), options)).rejects.toThrow('status 429');
    expect(waits).toEqual([]);
  });

  it('gives up', async () => {
    const {options, waits} = setUp();
    const errors = Array.from({length: 6}, () => apiError(500));
    await expect(withRetries(failing(errors), options)).rejects.toThrow('status 500');
    expect(waits).toHaveLength(5);
  });

  it.each([400, 401, 403, 404, 413])('does not ask again after %i', async (status) => {
    const {options, waits} = setUp();
    await expect(withRetries(failing([apiError(status)]), options)).rejects.toThrow(`status ${status}`);
    expect(waits).toEqual([]);
  });

  it('does not hide an error of our own', async () => {
    const {options, waits} = setUp();
    await expect(withRetries(failing([new TypeError('ours')]), options)).rejects.toThrow('ours');
    expect(waits).toEqual([]);
  });
});
