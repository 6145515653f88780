import {describe, expect, it, vi} from 'vitest';
import {loadWhenAsked} from './load-when-asked.ts';
import type {SearchClient} from './protocol.ts';

const ANSWER = {results: []};
const client: SearchClient = {search: async () => ANSWER};

describe('a client that is loaded when it is asked', () => {
  it('loads nothing before, and once for all questions', async () => {
    const load = vi.fn(async () => client);
    const asked = loadWhenAsked(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([asked.search([]), asked.search([])])).toEqual([ANSWER, ANSWER]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('loads ahead of the first question', async () => {
    const load = vi.fn(async () => client);
    const asked = loadWhenAsked(load);
    asked.warmUp?.();
    expect(load).toHaveBeenCalledTimes(1);
    expect(await asked.search([])).toBe(ANSWER);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('tries again after a failure, whoever met it', async () => {
    const load = vi
      .fn(async () => client)
      .mockRejectedValueOnce(new Error('Loading chunk 95 failed'))
      .mockRejectedValueOnce(new Error('Loading chunk 95 failed again'));
    const asked = loadWhenAsked(load);
    asked.warmUp?.();
    await expect(asked.search([])).rejects.toThrow('Loading chunk 95 failed');
    await expect(asked.search([])).rejects.toThrow('failed again');
    expect(await asked.search([])).toBe(ANSWER);
  });
});
