import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {Readable} from 'node:stream';
import {expect, test} from 'vitest';
import {main} from './main.ts';

/** The plan that the READMEs speak of stands in that of the plan model. */
function examplePlan(): string {
  const readme = readFileSync(new URL('../execplan/README.md', import.meta.url), 'utf8');
  return /const source = `([^`]*)`/.exec(readme)?.[1] ?? '';
}

test('the example prints what the README says', async () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const argv = /^pnpm -s execplan (.*)$/m.exec(readme)?.[1]?.split(' ') ?? [];
  const promised = /^```text\n([\s\S]*?)^```$/m.exec(readme)?.[1];
  const root = mkdtempSync(join(tmpdir(), 'execplan-readme-'));
  const file = join(root, argv[1] ?? '');
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, examplePlan());
  let printed = '';
  const write = (text: string) => {
    printed += text;
    return true;
  };
  const env = {NOW: '2026-03-05'};
  await main(argv, {cwd: root, stdin: Readable.from([]), stdout: {write}, stderr: {write}, env});
  rmSync(root, {recursive: true});
  expect(printed).toBe(promised);
});
