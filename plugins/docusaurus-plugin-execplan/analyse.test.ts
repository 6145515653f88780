import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {createAnalyser} from './analyse.ts';

const now = new Date('2026-01-01');
const PLAN = '# Do it\n\n## Progress\n\n- [x] (2025-10-01) One\n\n## Decision Log\n\n- Decision: yes\n';

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
  const folder = await mkdtemp(join(tmpdir(), 'execplan-workers-'));
  const tasks = Array.from({length: 30}, (_, index) => ({
    source: `${PLAN}\n## Notes ${index}\n\n\`\`\`ts\nconst n = ${index};\n\`\`\`\n`,
    path: `docs/plans/${index}.md`,
    isPlanPlace: index % 2 === 0,
    kind: 'other' as const,
  }));
  const parallel = createAnalyser({now, folder, parallelFrom: 0});
  await parallel.prepare(tasks);
  const alone = createAnalyser({now, folder});
  expect(tasks.map((task) => parallel.analyse(task))).toEqual(tasks.map((task) => alone.analyse(task)));

  const later = createAnalyser({now, folder, parallelFrom: 0});
  const [first, ...others] = tasks;
  if (!first) throw new Error('no task');
  const changed = [{...first, source: '# Changed'}, ...others];
  await later.prepare(changed);
  expect(changed.map((task) => later.analyse(task))).toEqual(changed.map((task) => alone.analyse(task)));
  const [edition = ''] = await readdir(join(folder, 'analyses'));

  const nextDay = createAnalyser({now: new Date('2026-01-02'), folder, parallelFrom: 0});
  await nextDay.prepare(tasks);
  expect(await readdir(join(folder, 'analyses'))).not.toEqual([edition]);
  await rm(folder, {recursive: true, force: true});
});
