import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {listNotIgnored} from './not-ignored.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'execplan-ignored-'));
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), {recursive: true});
    writeFileSync(join(root, path), '');
  }
}

it('lists what git knows and what is new, not what is ignored', async () => {
  execFileSync('git', ['init', '--quiet', root]);
  write('docs/plans/größe.md', 'src/gen/api.ts', 'src/a.ts');
  writeFileSync(join(root, '.gitignore'), 'src/gen/\n');
  expect(await listNotIgnored(root)).toEqual(new Set(['.gitignore', 'docs/plans/größe.md', 'src/a.ts']));
  expect(await listNotIgnored(join(root, 'docs'))).toEqual(new Set(['plans/größe.md']));
});

it('says nothing of a folder that is ignored as a whole, or lies in no working tree', async () => {
  write('docs/a.md');
  expect(await listNotIgnored(root)).toBeNull();
  execFileSync('git', ['init', '--quiet', root]);
  writeFileSync(join(root, '.gitignore'), 'docs/\n');
  expect(await listNotIgnored(join(root, 'docs'))).toBeNull();
});
