import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {createTrigger, watchContent} from './watch.ts';

describe('createTrigger', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('fires once for a burst', () => {
    vi.useFakeTimers();
    const fire = vi.fn();
    const trigger = createTrigger(fire, 100);
    for (let count = 0; count < 50; count += 1) {
      trigger.request();
      vi.advanceTimersByTime(50);
    }
    expect(fire).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it('waits for the work that is going on, and fires once after it', async () => {
    vi.useFakeTimers();
    const fire = vi.fn();
    const trigger = createTrigger(fire, 100);
    let finish = () => {};
    const work = trigger.during(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    trigger.request();
    trigger.request();
    vi.advanceTimersByTime(1_000);
    expect(fire).not.toHaveBeenCalled();
    finish();
    await work;
    vi.advanceTimersByTime(100);
    expect(fire).toHaveBeenCalledTimes(1);
  });

  it('goes on after work that failed', async () => {
    vi.useFakeTimers();
    const fire = vi.fn();
    const trigger = createTrigger(fire, 100);
    await expect(trigger.during(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    trigger.request();
    vi.advanceTimersByTime(100);
    expect(fire).toHaveBeenCalledTimes(1);
  });
});

describe('watchContent', () => {
  it('tells of Markdown, images, manifests of packages and the configuration, and of nothing else', async () => {
    const root = await mkdtemp(join(tmpdir(), 'execplan-watch-'));
    const skipped = join(root, 'out');
    await mkdir(skipped);
    let changes = 0;
    const stop = watchContent({
      root,
      skip: [skipped],
      onChange: () => {
        changes += 1;
      },
    });
    const settles = () => new Promise((resolve) => setTimeout(resolve, 400));
    await settles();
    await writeFile(join(root, 'a.ts'), '');
    await writeFile(join(skipped, 'a.md'), '');
    await settles();
    expect(changes).toBe(0);
    await mkdir(join(root, '.agent'));
    await writeFile(join(root, '.agent', 'PLANS.md'), '# Plans');
    await vi.waitUntil(() => changes > 0, 5_000);
    await settles();
    changes = 0;
    await writeFile(join(root, 'package.json'), '{}');
    await vi.waitUntil(() => changes > 0, 5_000);
    await stop();
    await rm(root, {recursive: true, force: true});
  });
});
