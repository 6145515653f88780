import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {createAnswerReader, openGitBlobs} from './git-blobs.ts';

it.each([1, 3, 7, 1000])('reads answers that are cut every %i bytes', (size) => {
  const printed = Buffer.from(
    'aa blob 6\none\n二\ncc missing\nbb blob 0\n\ndd blob 3\n\nx\n\n'.replace('6', '7'),
  );
  const found: (string | null)[] = [];
  const reader = createAnswerReader((content) => found.push(content?.toString() ?? null));
  for (let at = 0; at < printed.length; at += size) reader(printed.subarray(at, at + size));
  expect(found).toEqual(['one\n二', null, '', '\nx\n']);
});

it('asks git, several questions at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'execplan-blobs-'));
  const git = (args: string[], input = '') =>
    execFileSync('git', args, {cwd: folder, input, encoding: 'utf8'}).trim();
  try {
    git(['init', '-q']);
    const long = 'a long line\n'.repeat(20_000);
    const ids = ['one', long].map((text) => git(['hash-object', '-w', '--stdin'], text));
    const blobs = openGitBlobs(folder);
    const read = await Promise.all([...ids, '0'.repeat(40), ids[0] as string].map((id) => blobs.read(id)));
    blobs.close();
    expect(read.map((content) => content?.toString() ?? null)).toEqual(['one', long, null, 'one']);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

it('fails where there is no repository', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'execplan-blobs-'));
  try {
    await expect(openGitBlobs(folder).read('0'.repeat(40))).rejects.toThrow('git cat-file');
  } finally {
    rmSync(folder, {recursive: true});
  }
});
