import {mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createAnalyser} from './analyse.ts';
import {type Collected, collect} from './collect.ts';
import {createMirror} from './mirror.ts';
import {createReserved} from './reserved.ts';
import {openStaging} from './staging.ts';

let folder = '';
let root = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'execplan-collect-'));
  root = join(folder, 'root');
  await mkdir(root);
});
afterEach(() => rm(folder, {recursive: true, force: true}));

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), {recursive: true});
  await writeFile(join(root, path), content);
}

async function run(): Promise<Collected> {
  const mirror = createMirror(join(folder, 'staging'), 0);
  const staging = await openStaging(mirror.folder);
  const options = {root, skip: [], isReserved: createReserved()};
  const collected = await collect(options, staging, createAnalyser({now: new Date('2026-01-01'), folder}));
  await mirror.update(collected, staging);
  return collected;
}

async function staged(): Promise<string[]> {
  const entries = await readdir(join(folder, 'staging'), {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 9))
    .sort();
}

describe('collect', () => {
  it('mirrors pages at their addresses, byte for byte', async () => {
    const bytes = Buffer.from('\uFEFF# A\r\n\r\ntext \0', 'utf8');
    await put('docs/a (1).md', bytes);
    await put('pkg/README.md', '# P');
    const {pages, folders, folderPages, warnings} = await run();
    expect(pages.map(({path, address}) => [path, address])).toEqual([
      ['docs/a (1).md', expect.stringMatching(/^docs\/a _1_~/)],
      ['pkg/README.md', 'pkg'],
    ]);
    expect(await readFile(join(folder, 'staging', `${pages[0]?.address}.md`))).toEqual(bytes);
    expect([...folders.keys()]).toEqual(['', 'docs', 'pkg']);
    expect(Object.fromEntries(folderPages)).toEqual({pkg: 'pkg/README.md'});
    expect(warnings).toEqual([]);
  });

  it('finds only the root in an empty folder', async () => {
    const {pages, folders} = await run();
    expect([pages, [...folders]]).toEqual([[], [['', '']]]);
  });

  it('warns of bytes that are not UTF-8 and shows the rest', async () => {
    await put('a.md', Buffer.concat([Buffer.from('# A '), Buffer.of(0xff), Buffer.from('\n\ntext')]));
    const {pages, warnings} = await run();
    expect(warnings).toEqual(['a.md: Unexpected bytes, expected UTF-8; shown with U+FFFD in their place']);
    expect(pages[0]?.analysis.rendered.title).toContain('\uFFFD');
  });

  it('publishes the images that pages show, and nothing that they link', async () => {
    await put(
      'docs/a.md',
      '![a](../img/a.png) ![b](b%20c.svg) ![e](../.env) ![w](https://example.org/x.png)\n[s](../.env)',
    );
    await put('img/a.png', 'png');
    await put('img/unused.png', 'png');
    await put('docs/b c.svg', '<svg/>');
    await put('.env', 'SECRET=1');
    await symlink('../.env', join(root, 'docs', 'env.md'));
    await symlink('../.env', join(root, 'docs', 'env.png'));
    const {images} = await run();
    expect(Object.fromEntries(images)).toEqual({'docs/b c.svg': 'docs/b c.svg', 'img/a.png': 'img/a.png'});
    expect(await staged()).toEqual(['docs/a.md', 'docs/b c.svg', 'img/a.png']);
  });

  it('refuses an SVG that does more than show', async () => {
    await put('a.md', '![x](x.svg)');
    await put('x.svg', '<svg onload="x()"/>');
    const {warnings} = await run();
    expect(warnings).toEqual([
      'x.svg: Unexpected an event handler in an image, expected a plain SVG; not published',
    ]);
    expect(await staged()).toEqual(['a.md']);
  });

  it('touches only what has changed', async () => {
    await put('a.md', '# A');
    await put('b.md', '# B');
    await put('c.md', '# C');
    await run();
    const before = await stat(join(folder, 'staging', 'a.md'));
    await put('b.md', '# B, changed');
    await rm(join(root, 'c.md'));
    await put('c.md/d.md', '# a folder where a file was');
    await run();
    expect((await stat(join(folder, 'staging', 'a.md'))).mtimeMs).toBe(before.mtimeMs);
    expect(await readFile(join(folder, 'staging', 'b.md'), 'utf8')).toBe('# B, changed');
    expect(await staged()).toEqual(['a.md', 'b.md', expect.stringMatching(/^c\.md~[0-9a-f]{8}\/d\.md$/)]);
  });

  it('follows the configuration, and says what is wrong with it', async () => {
    await put('rfcs/a.md', '# A');
    await put('out/b.md', '# B');
    await put('execplan.config.json', '{"plans": "rfcs", "exclude": "out"}');
    const {pages} = await run();
    expect(pages.map(({path, isPlanPlace}) => [path, isPlanPlace])).toEqual([['rfcs/a.md', true]]);
    await put('execplan.config.json', '{"exclude": 1}');
    await expect(run()).rejects.toThrow('execplan.config.json: `exclude`');
  });
});
