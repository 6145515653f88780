import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {foldersOf} from 'execplan';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {listFiles, pathInside} from './listing.ts';
import {selectImages, selectMarkdown} from './select.ts';

let folder = '';
let root = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'execplan-listing-'));
  root = join(folder, 'root');
  await mkdir(root);
});
afterEach(() => rm(folder, {recursive: true, force: true}));

async function put(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), {recursive: true});
    await writeFile(join(root, path), path);
  }
}

async function list(skip: string[] = []): Promise<string[]> {
  return (await listFiles(root, skip)).files.map(({path}) => path);
}

describe('listFiles', () => {
  it('lists hidden folders, and neither .git nor node_modules at any depth', async () => {
    await put(
      'a.md',
      '.agent/.x/PLANS.md',
      '.git/a.md',
      'x/.GIT/a.md',
      'node_modules/a.md',
      'x/node_modules/b/c.md',
      'x/y.ts',
    );
    expect(await list()).toEqual(['.agent/.x/PLANS.md', 'a.md', 'x/y.ts']);
  });

  it('passes over what it is told to', async () => {
    await put('a.md', 'out/b.md', 'x/out/c.md');
    expect(await list([join(root, 'out')])).toEqual(['a.md', 'x/out/c.md']);
  });

  it('follows links that stay inside, one deep, and no others', async () => {
    await put('a.md', 'docs/b.md', 'node_modules/c.md');
    await writeFile(join(folder, 'secret.md'), 'secret');
    await mkdir(join(folder, 'outside'));
    await writeFile(join(folder, 'outside', 'd.md'), 'secret');
    const links: Record<string, string> = {
      'link.md': 'a.md',
      'outside.md': '../secret.md',
      'absolute.md': join(folder, 'secret.md'),
      'dangling.md': 'gone.md',
      'itself.md': 'itself.md',
      linked: 'docs',
      elsewhere: '../outside',
      modules: 'node_modules',
      'docs/up': '..',
      'docs/self': '.',
      'docs/other': '../linked',
    };
    for (const [path, target] of Object.entries(links)) await symlink(target, join(root, path));
    expect(await list()).toEqual(['a.md', 'docs/b.md', 'link.md', 'linked/b.md']);
    expect((await listFiles(root)).files.find(({path}) => path === 'link.md')?.target).toBe('a.md');
  });

  it('is not kept busy by folders full of links to each other', async () => {
    const names = Array.from({length: 12}, (_, index) => `d${index}`);
    await put(...names.map((name) => `${name}/x.md`));
    for (const name of names) {
      for (const other of names) if (other !== name) await symlink(`../${other}`, join(root, name, other));
    }
    expect(await list()).toHaveLength(12 + 12 * 11);
  });

  it('resolves a root that is itself a link', async () => {
    await put('a.md');
    await symlink('root', join(folder, 'alias'));
    expect((await listFiles(join(folder, 'alias'))).files).toEqual([{path: 'a.md', target: 'a.md'}]);
  });
});

describe('selection', () => {
  const file = (path: string, target = path) => ({path, target});

  it('takes Markdown of any extension but what is excluded', () => {
    const files = ['a.md', 'b.MD', 'c.markdown', 'd.mdx', 'e.txt', 'x/fixtures/f.md'].map((path) =>
      file(path),
    );
    expect(selectMarkdown(files, {exclude: ['**/fixtures']}).map(({path}) => path)).toEqual([
      'a.md',
      'b.MD',
      'c.markdown',
    ]);
  });

  it('judges a link by its target too', () => {
    const files = [
      file('a.md', '.env'),
      file('b.md', 'secret/c.md'),
      file('d.md', 'e.md'),
      file('f.txt', 'e.md'),
    ];
    expect(selectMarkdown(files, {exclude: ['secret']}).map(({path}) => path)).toEqual(['d.md']);
    const images = [file('a.png', '.env'), file('b.png', 'x.svg'), file('c.PNG', 'd.jpeg'), file('e.svg')];
    expect([...selectImages(images).keys()]).toEqual(['c.PNG', 'e.svg']);
  });
});

describe('paths', () => {
  it('are inside or outside', () => {
    expect(pathInside('/r', '/r/a/b')).toBe('a/b');
    expect(pathInside('/r', '/r')).toBe('');
    expect(pathInside('/r', '/r/..a')).toBe('..a');
    expect(pathInside('/r', '/ra')).toBeNull();
  });

  it('have folders', () => {
    expect([...foldersOf(['a/b/c.md', 'd.md'])].sort()).toEqual(['', 'a', 'a/b']);
    expect([...foldersOf([])]).toEqual([]);
  });
});
