import {describe, expect, it, vi} from 'vitest';
import type {FromWorker, ToWorker} from '../embedded/messages.ts';
import {createEmbeddedClient, type WorkerLike} from './embedded-client.ts';

/** A worker whose answers a test gives. */
function fakeWorker() {
  const sent: ToWorker[] = [];
  const listeners: {
    message: ((event: {data: FromWorker}) => void)[];
    error: ((event: {message?: string}) => void)[];
  } = {
    message: [],
    error: [],
  };
  const worker: WorkerLike = {
    postMessage: (message) => sent.push(message),
    addEventListener: (type: 'message' | 'error', listener: never) => listeners[type].push(listener),
    terminate: vi.fn(),
  };
  return {
    worker,
    sent,
    say(data: FromWorker) {
      for (const listener of listeners.message) listener({data});
    },
    fail() {
      for (const listener of listeners.error) listener({});
    },
  };
}

const MANIFEST = 'https://docs.example.test/api/v1/search/index.json';
const REQUEST = {indexName: 'records', query: 'x'};

describe('createEmbeddedClient', () => {
  it('starts nothing before it is used, and one worker then', () => {
    const fake = fakeWorker();
    const start = vi.fn(() => fake.worker);
    const client = createEmbeddedClient(MANIFEST, start);
    expect(start).not.toHaveBeenCalled();
    client.warmUp?.();
    void client.search([REQUEST]);
    expect(start).toHaveBeenCalledTimes(1);
    expect(fake.sent).toEqual([
      {type: 'open', manifest: MANIFEST},
      {type: 'search', id: 0, requests: [REQUEST]},
    ]);
    // Whoever comes back wants to find what has been written since.
    client.warmUp?.();
    expect(fake.sent.at(-1)).toEqual({type: 'open', manifest: MANIFEST});
  });

  it('gives each question its own answer, whichever comes first', async () => {
    const fake = fakeWorker();
    const client = createEmbeddedClient(MANIFEST, () => fake.worker);
    const first = client.search([REQUEST]);
    const second = client.search({requests: [REQUEST, REQUEST]});
    fake.say({type: 'answer', id: 1, results: []});
    fake.say({type: 'failure', id: 0, message: 'no network'});
    await expect(second).resolves.toEqual({results: []});
    await expect(first).rejects.toThrow('no network');
  });

  it('tells when there is more to find, as long as somebody listens', () => {
    const fake = fakeWorker();
    const client = createEmbeddedClient(MANIFEST, () => fake.worker);
    const listener = vi.fn();
    const stop = client.onMore?.(listener);
    client.warmUp?.();
    fake.say({type: 'more'});
    stop?.();
    fake.say({type: 'more'});
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('refuses what was asked of a worker that failed, and starts another one', async () => {
    const [broken, whole] = [fakeWorker(), fakeWorker()];
    const start = vi.fn().mockReturnValueOnce(broken.worker).mockReturnValueOnce(whole.worker);
    const client = createEmbeddedClient(MANIFEST, start);
    const lost = client.search([REQUEST]);
    broken.fail();
    await expect(lost).rejects.toThrow('The search worker failed');
    expect(broken.worker.terminate).toHaveBeenCalled();
    const answered = client.search([REQUEST]);
    whole.say({type: 'answer', id: 1, results: []});
    await expect(answered).resolves.toEqual({results: []});
  });
});
