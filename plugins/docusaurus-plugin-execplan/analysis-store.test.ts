import {appendFile, mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {type Analysis, type AnalysisTask, analyseFile} from './analyse-file.ts';
import {openAnalysisStore} from './analysis-store.ts';

const now = new Date('2026-01-01');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'execplan-store-'));
});
afterEach(() => rm(folder, {recursive: true, force: true}));

function task(source: string): AnalysisTask {
  return {source, path: `${source}.md`, isPlanPlace: true, kind: 'plan'};
}

function read(each: AnalysisTask): Analysis {
  return analyseFile(each, now, () => []).analysis;
}

async function keep(tasks: readonly AnalysisTask[], edition = 'first'): Promise<void> {
  const store = openAnalysisStore(folder, edition);
  for (const each of tasks) store.save(each, JSON.stringify(read(each)));
  await store.close();
}

async function load(tasks: readonly AnalysisTask[], edition = 'first'): Promise<(Analysis | undefined)[]> {
  const found = await openAnalysisStore<Analysis>(folder, edition).load(tasks);
  return tasks.map((each) => found.get(each));
}

async function lines(): Promise<string[]> {
  const [name = ''] = await readdir(folder);
  return (await readFile(join(folder, name), 'utf8')).split('\n').filter(Boolean);
}

it('gives what it was given in several runs, whatever characters it holds', async () => {
  const [first, second, third] = [task('one'), task('two\u2028words, 服务器'), task('three')] as const;
  expect(await load([first])).toEqual([undefined]);
  await keep([first]);
  await keep([second]);
  expect(await load([second, third, first])).toEqual([read(second), undefined, read(first)]);
  expect(
    await load([
      {...first, source: 'changed'},
      {...first, isPlanPlace: false},
    ]),
  ).toEqual([undefined, undefined]);
  expect(await load([first], 'second')).toEqual([undefined]);
});

it('passes over what an interrupted run left', async () => {
  const [first, second] = [task('one'), task('two')] as const;
  await keep([first]);
  const [line = ''] = await lines();
  const [name = ''] = await readdir(folder);
  await appendFile(join(folder, name), `\n${line.slice(0, line.length / 2)}`);
  await keep([second]);
  expect(await load([second, first])).toEqual([read(second), read(first)]);
});

it('forgets other editions at once, and what is no longer asked for when it is the larger part', async () => {
  const tasks = ['one', 'two', 'three', 'four', 'five'].map(task);
  await keep(tasks, 'first');
  await keep(tasks, 'second');
  const prune = async (wanted: readonly AnalysisTask[]) => {
    const store = openAnalysisStore(folder, 'second');
    await store.load(wanted);
    await store.prune(wanted);
  };
  await prune(tasks.slice(0, 3));
  expect(await readdir(folder)).toHaveLength(1);
  expect(await lines()).toHaveLength(5);
  await prune(tasks.slice(0, 2));
  expect(await lines()).toHaveLength(2);
  expect(await load(tasks.slice(0, 3), 'second')).toEqual([read(task('one')), read(task('two')), undefined]);
});
