import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type AnalysisTask, createAnalyser} from './analyse.ts';
import {lintContext} from './testing/lint-context.ts';

const now = new Date('2026-01-01');
const PLAN = '# Do it\n\n## Progress\n\n- [x] (2025-10-01) One\n\n## Decision Log\n\n- Decision: yes\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'execplan-workers-'));
});
afterEach(() => rm(folder, {recursive: true, force: true}));

function manyTasks(): AnalysisTask[] {
  return Array.from({length: 30}, (_, index) => ({
    source: `${PLAN}\n## Notes ${index}\n\nSee \`src/${index}.ts\`.\n\n\`\`\`ts\nconst n = ${index};\n\`\`\`\n`,
    path: `docs/plans/${index}.md`,
    isPlanPlace: index % 2 === 0,
    kind: 'other' as const,
  }));
}

it('reads each state of a file once', () => {
  const analyser = createAnalyser({now, folder: '/nowhere'});
  const task = {source: PLAN, path: 'a.md', isPlanPlace: false, kind: 'other' as const};
  const first = analyser.analyse(task);
  expect(first.plan).toMatchObject({plan: true, path: 'a.md', progress: {done: 1}});
  expect(analyser.analyse({...task})).toBe(first);
  expect(analyser.analyse({...task, isPlanPlace: true})).not.toBe(first);
  const changed = analyser.analyse({...task, source: '# Other'});
  expect(changed.plan.plan).toBe(false);
  analyser.keepOnly(new Set());
  expect(analyser.analyse({...task, source: '# Other'})).not.toBe(changed);
});

it('reads in workers and from the store what it reads by itself', async () => {
  const tasks = manyTasks();
  const lint = lintContext(['src/1.ts']);
  const parallel = createAnalyser({now, folder, parallelFrom: 0});
  await parallel.prepare(tasks, lint);
  const alone = createAnalyser({now, folder});
  await alone.prepare(tasks, lint);
  const all = (analyser: typeof alone, of: readonly AnalysisTask[]) =>
    of.map((task) => [analyser.analyse(task), analyser.findings(task)]);
  expect(all(parallel, tasks)).toEqual(all(alone, tasks));

  const later = createAnalyser({now, folder, parallelFrom: 0});
  const [first, ...others] = tasks;
  if (!first) throw new Error('no task');
  const changed = [{...first, source: '# Changed'}, ...others];
  await later.prepare(changed, lint);
  expect(all(later, changed)).toEqual(all(alone, changed));
  const [edition = ''] = await readdir(join(folder, 'analyses'));

  const nextDay = createAnalyser({now: new Date('2026-01-02'), folder, parallelFrom: 0});
  await nextDay.prepare(tasks, lint);
  expect(await readdir(join(folder, 'analyses'))).not.toEqual([edition]);
});

describe('what rules find', () => {
  const missing = (path: string) =>
    expect.objectContaining({message: expect.stringContaining(`\`${path}\``)});

  it('is nothing in what is no plan', async () => {
    const analyser = createAnalyser({now, folder});
    const task = {
      source: '# Notes\n\n- [x] done\n',
      path: 'a.md',
      isPlanPlace: false,
      kind: 'other' as const,
    };
    await analyser.prepare([task], lintContext());
    expect(analyser.findings(task)).toEqual([]);
  });

  it.each([0, undefined])('follows the repository (parallel from %j characters)', async (parallelFrom) => {
    const analyser = createAnalyser({now, folder, ...(parallelFrom !== undefined && {parallelFrom})});
    const tasks = manyTasks();
    const [, , plan] = tasks;
    if (!plan) throw new Error('no task');
    await analyser.prepare(tasks, lintContext(['src/other.ts']));
    const analysis = analyser.analyse(plan);
    expect(analyser.findings(plan)).toContainEqual(missing('src/2.ts'));
    await analyser.prepare(tasks, lintContext(['src/2.ts', 'src/other.ts']));
    expect(analyser.findings(plan)).not.toContainEqual(missing('src/2.ts'));
    // It isn't read again for that.
    expect(analyser.analyse(plan)).toBe(analysis);
  });

  it('is what it was, where somebody waits, until many plans have been linted again', async () => {
    const onLinted = vi.fn();
    const analyser = createAnalyser({now, folder, parallelFrom: 0, onLinted});
    const tasks = manyTasks();
    const [, , plan] = tasks;
    if (!plan) throw new Error('no task');
    await analyser.prepare(tasks, lintContext(['src/other.ts']));
    expect(onLinted).not.toHaveBeenCalled();
    await analyser.prepare(tasks, lintContext(['src/2.ts', 'src/other.ts']));
    expect(analyser.findings(plan)).toContainEqual(missing('src/2.ts'));
    await vi.waitFor(() => expect(onLinted).toHaveBeenCalledTimes(1), 20_000);
    expect(analyser.findings(plan)).not.toContainEqual(missing('src/2.ts'));
    await analyser.prepare(tasks, lintContext(['src/2.ts', 'src/other.ts']));
    expect(onLinted).toHaveBeenCalledTimes(1);
  });
});
