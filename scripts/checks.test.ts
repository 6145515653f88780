import {expect, it} from 'vitest';
import {type Check, makeChecks, readArguments, summary} from './checks.ts';

const IDS = ['types', 'unit', 'browser'];

it.each([
  [[], {kind: 'run', only: []}],
  [['--'], {kind: 'run', only: []}],
  [['--only', 'unit,browser'], {kind: 'run', only: ['unit', 'browser']}],
  [['--', '--only=types'], {kind: 'run', only: ['types']}],
  [['--help'], {kind: 'help'}],
  [['--onyl'], {kind: 'refused', message: 'Unexpected argument `--onyl`, expected --only or --help'}],
  [
    ['--only', 'x'],
    {kind: 'refused', message: 'Unexpected `x` after --only, expected some of types, unit, browser'},
  ],
  [
    ['--only'],
    {kind: 'refused', message: 'Unexpected nothing after --only, expected some of types, unit, browser'},
  ],
])('reads %j', (args, expected) => {
  expect(readArguments(args, IDS)).toEqual(expected);
});

it('makes every check, whatever became of the one before', async () => {
  const check = (id: string, run: Check['run']): Check => ({id, title: id, run});
  const lines: string[] = [];
  const reports = await makeChecks(
    [
      check('good', async () => ({state: 'passed'})),
      check('bad', async () => ({state: 'failed', reason: 'exit code 1'})),
      check('absent', async () => ({state: 'skipped', reason: 'no corpus'})),
      check('broken', () => Promise.reject(new Error('could not start'))),
    ],
    (line) => lines.push(line),
  );
  expect(lines.join('\n')).toContain('== bad ==\nfailed: exit code 1');
  const closing = summary(reports);
  expect(closing.at(-1)).toBe('1 passed, 2 failed');
  expect(closing.join('\n')).toMatch(/failed +broken +\d+\.\d s {2}could not start/);
});
