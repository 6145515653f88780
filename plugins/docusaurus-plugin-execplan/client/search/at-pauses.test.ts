import {expect, it, vi} from 'vitest';
import {atPauses} from './at-pauses.ts';

it('asks once for what is asked without a pause, and tells everybody', async () => {
  vi.useFakeTimers();
  const ask = vi.fn(async (question: string) => `answer to ${question}`);
  const asked = atPauses(ask, 80);
  const first = asked('c');
  await vi.advanceTimersByTimeAsync(60);
  const second = asked('co');
  await vi.advanceTimersByTimeAsync(79);
  expect(ask).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await Promise.all([first, second])).toEqual(['answer to co', 'answer to co']);
  const third = asked('com');
  await vi.advanceTimersByTimeAsync(80);
  expect(await third).toBe('answer to com');
  expect(ask.mock.calls).toEqual([['co'], ['com']]);
  vi.useRealTimers();
});

it('tells everybody of a failure, too', async () => {
  const asked = atPauses(() => Promise.reject(new Error('offline')), 0);
  const both = await Promise.allSettled([asked('a'), asked('b')]);
  expect(both.map(({status}) => status)).toEqual(['rejected', 'rejected']);
});
