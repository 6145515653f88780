import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {citedFiles, writeCitedFiles} from './cited-files.ts';

it('lists what looks like a file of a repository, once and without what stands behind it', () => {
  const text =
    'See `src/a.ts:12`, `./src/a.ts`, `docs/b.md#part` and `PLANS.md`; not `npm test`, `a.ts`, `x/*.ts`, `https://e.org/a.md`, `../c/d.md` or `/etc/e.conf`.';
  expect(citedFiles(text)).toEqual(['src/a.ts', 'docs/b.md', 'PLANS.md']);
});

it('writes those that are absent, whatever their paths are to one another', () => {
  const root = mkdtempSync(join(tmpdir(), 'cited-'));
  writeFileSync(join(root, 'plan.md'), '`plan.md` `docs/b.md` `docs/b.md/c.ts` `src/a.ts`\n');
  expect(writeCitedFiles(root)).toBe(2);
  expect(readFileSync(join(root, 'docs/b.md'), 'utf8')).toBe('# About docs/b.md\n');
  expect(readFileSync(join(root, 'plan.md'), 'utf8')).toMatch(/^`plan/);
  rmSync(root, {recursive: true});
});
