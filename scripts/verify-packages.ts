/**
 * `pnpm verify:packages`: packs every package and uses the tarballs where nothing else of this project is: in a fresh
 * Docusaurus site, in a plain script, in an empty folder. Needs a registry. `KEEP_BUILD=1` keeps what it made.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {packAll} from './packages/pack.ts';
import {proveDocusaurus} from './packages/prove-docusaurus.ts';
import {provePlain} from './packages/prove-plain.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

async function main(workspace: string): Promise<string[]> {
  const start = performance.now();
  const say = (line: string) =>
    console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${line}`);
  const packed = await packAll(PROJECT, join(workspace, 'tarballs'));
  const problems = packed.flatMap(({name, problems}) => problems.map((problem) => `${name}: ${problem}`));
  say(`${packed.length} packages packed`);
  const tarballs = new Map(packed.map(({name, tarball}) => [name, tarball]));
  problems.push(...provePlain(join(workspace, 'plain'), tarballs, join(PROJECT, 'plugins')));
  say('plain script, command, examples of READMEs');
  problems.push(...(await proveDocusaurus(workspace, tarballs, join(PROJECT, 'e2e', 'fixtures', 'example'))));
  say('fresh Docusaurus site');
  return problems;
}

const workspace = mkdtempSync(join(tmpdir(), 'execplan-packages-'));
try {
  const problems = await main(workspace);
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'All packages work by themselves.' : `${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  if (process.env.KEEP_BUILD) console.log(`Kept: ${workspace}`);
  else rmSync(workspace, {recursive: true, force: true});
}
