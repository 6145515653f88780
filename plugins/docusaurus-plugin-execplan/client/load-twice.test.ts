import {expect, it, vi} from 'vitest';
import {loadTwice} from './load-twice.ts';

it('loads once where that succeeds', async () => {
  const load = vi.fn(async () => 'code');
  expect(await loadTwice(load, 0)).toBe('code');
  expect(load).toHaveBeenCalledTimes(1);
});

it('tries once more, when what failed with it has failed, too', async () => {
  let isFailing = true;
  setTimeout(() => {
    isFailing = false;
  }, 20);
  const load = vi.fn(async () => {
    if (isFailing) throw new Error('Loading chunk 7 failed');
    return 'code';
  });
  expect(await loadTwice(load, 40)).toBe('code');
  expect(load).toHaveBeenCalledTimes(2);
});

it('fails with the second failure', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('first')).mockRejectedValueOnce(new Error('second'));
  await expect(loadTwice(load, 0)).rejects.toThrow('second');
});
