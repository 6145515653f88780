import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {fingerprint} from './fingerprint.ts';

it('changes with what a build reads, and with nothing else', () => {
  const project = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  const write = (path: string, content: string) => {
    mkdirSync(join(project, path, '..'), {recursive: true});
    writeFileSync(join(project, path), content);
  };
  write('src/page.ts', 'one');
  const before = fingerprint(project);
  for (const path of ['src/page.test.ts', 'e2e/page.spec.ts', 'build/index.html', 'node_modules/x/index.js'])
    write(path, 'x');
  expect(fingerprint(project)).toBe(before);
  write('src/page.ts', 'two');
  const changed = fingerprint(project);
  expect(changed).not.toBe(before);
  write('src/page.ts', 'one');
  expect(fingerprint(project)).toBe(before);
  write('src/other.ts', '');
  expect(fingerprint(project)).not.toBe(before);
  rmSync(project, {recursive: true, force: true});
});
