import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {changePages, type PagesBranch} from './publish.ts';

let folder = '';
let pages: PagesBranch;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'execplan-publish-'));
  pages = {remote: join(folder, 'pages.git'), branch: 'gh-pages', token: null};
  execFileSync('git', ['init', '--quiet', '--bare', pages.remote]);
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const git = (...args: string[]) => execFileSync('git', args, {cwd: pages.remote, encoding: 'utf8'});
const files = () => git('ls-tree', '-r', '--name-only', 'gh-pages').trim().split('\n');
const shown = (path: string) => git('show', `gh-pages:${path}`);

/** Writes a site, its files named with what is in them. */
function siteOf(name: string, content: Record<string, string>): string {
  const root = join(folder, name);
  for (const [path, text] of Object.entries(content)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return root;
}

const preview = (number: number, content: Record<string, string>) =>
  changePages(
    pages,
    {kind: 'preview', folder: siteOf(`site-${Math.random()}`, content), at: `previews/pr-${number}`},
    `Preview of #${number}`,
  );

describe('changePages', () => {
  it('begins the branch, replaces a preview as a whole and takes it away', async () => {
    expect(
      await preview(7, {'index.html': 'one', 'old.html': 'x', '.agent/a.md': 'hidden', '_a/b.js': '1'}),
    ).toEqual({
      changed: true,
    });
    expect(files()).toEqual([
      '.nojekyll',
      'previews/pr-7/.agent/a.md',
      'previews/pr-7/_a/b.js',
      'previews/pr-7/index.html',
      'previews/pr-7/old.html',
    ]);
    await preview(8, {'index.html': 'eight'});
    await preview(7, {'index.html': 'two'});
    expect(files()).toEqual(['.nojekyll', 'previews/pr-7/index.html', 'previews/pr-8/index.html']);
    expect(shown('previews/pr-7/index.html')).toBe('two');
    expect(await preview(7, {'index.html': 'two'})).toEqual({changed: false});

    const remove = {kind: 'remove', at: 'previews/pr-7'} as const;
    expect(await changePages(pages, remove, 'Remove')).toEqual({changed: true});
    expect(files()).toEqual(['.nojekyll', 'previews/pr-8/index.html']);
    expect(await changePages(pages, remove, 'Remove')).toEqual({changed: false});
  });

  it('puts the site at the root and leaves previews alone, and they leave it', async () => {
    await preview(7, {'index.html': 'seven'});
    const folderOf = (text: string) =>
      siteOf(text, {'index.html': text, '.nojekyll': '', [`${text}.html`]: ''});
    await changePages(pages, {kind: 'site', folder: folderOf('first')}, 'The site');
    await changePages(pages, {kind: 'site', folder: folderOf('second')}, 'The site');
    await preview(8, {'index.html': 'eight'});
    expect(files()).toEqual([
      '.nojekyll',
      'index.html',
      'previews/pr-7/index.html',
      'previews/pr-8/index.html',
      'second.html',
    ]);
    expect(shown('index.html')).toBe('second');
  });

  it('refuses a site that has the folder of the previews', async () => {
    const site = siteOf('site', {'index.html': '', 'previews/pr-7/index.html': 'mine'});
    await expect(changePages(pages, {kind: 'site', folder: site}, 'The site')).rejects.toThrow(
      /Unexpected previews\/, expected a site without a page there$/,
    );
  });

  it('keeps one commit, so that what was removed is gone', async () => {
    await preview(7, {'index.html': 'one'});
    await preview(7, {'index.html': 'two'});
    expect(git('rev-list', '--count', 'gh-pages').trim()).toBe('1');
  });

  it('loses nothing where several write at once', async () => {
    await Promise.all([1, 2, 3, 4].map((number) => preview(number, {'index.html': String(number)})));
    expect(files()).toEqual([
      '.nojekyll',
      ...[1, 2, 3, 4].map((number) => `previews/pr-${number}/index.html`),
    ]);
  });

  it('takes files as they are, whatever git is told about them', async () => {
    await preview(7, {
      'index.html': 'a\r\nb\n',
      'docs/.gitattributes': '* text=auto eol=lf\n',
      'docs/.gitignore': '*\n',
      'docs/a.md': 'c\r\nd\r\n',
    });
    expect(shown('previews/pr-7/index.html')).toBe('a\r\nb\n');
    expect(files()).toContain('previews/pr-7/docs/a.md');
  });

  it('makes no branch to remove something from it', async () => {
    expect(await changePages(pages, {kind: 'remove', at: 'previews/pr-7'}, 'Remove')).toEqual({
      changed: false,
    });
    expect(git('branch', '--list')).toBe('');
  });

  it('says what git says, and never the token', async () => {
    const gone = {...pages, remote: join(folder, 'gone.git'), token: 'secret-token'};
    const attempt = changePages(gone, {kind: 'remove', at: 'previews/pr-7'}, 'Remove');
    await expect(attempt).rejects.toThrow(/^git ls-remote: /);
    await expect(attempt).rejects.toThrow(/^(?![\s\S]*secret-token)/);
  });

  it('leaves the folder that it publishes as it was', async () => {
    const site = siteOf('site', {'index.html': 'x'});
    await changePages(pages, {kind: 'preview', folder: site, at: 'previews/pr-7'}, 'Preview');
    expect(existsSync(join(site, '.git'))).toBe(false);
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('x');
  });
});
