import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type ArtefactEntry, judgeArtefact, LIMITS} from './artefact.ts';
import {listArtefact} from './list-artefact.ts';

const file = (path: string, bytes = 10): ArtefactEntry => ({path, kind: 'file', bytes});
const folder = (path: string): ArtefactEntry => ({path, kind: 'folder', bytes: 0});

const GOOD = [
  file('diff.json'),
  folder('site'),
  file('site/index.html'),
  file('site/404.html'),
  file('site/.nojekyll', 0),
  file('site/_headers'),
  folder('site/.agent'),
  file('site/.agent/plans/retry.md'),
  file('site/assets/js/main.1a2b.js'),
  file('site/assets/js/main.1a2b.js.LICENSE.txt'),
  file('site/api/v1/search/main-0123456789.bin'),
  file('site/docs/plans/Öffnungszeiten & mehr/index.html'),
];

describe('judgeArtefact', () => {
  it('passes what a build writes', () => {
    expect(judgeArtefact(GOOD)).toEqual([]);
  });

  it.each([
    ['a name that leads outside', file('site/../x.html'), /"site\/\.\.\/x\.html": Unexpected `\.\.`/],
    ['a name that leads outside at once', file('../x'), /"\.\.\/x": Unexpected `\.\.`/],
    ['an absolute name', file('/etc/passwd'), /empty name in the path/],
    ['a name of Windows', file('site\\..\\x.html'), /Unexpected character in the name/],
    ['a drive', file('C:/x.html'), /Unexpected character/],
    ['a stream of a file', file('site/index.html:x.html'), /Unexpected character/],
    [
      'a line break',
      file('site/a\n::add-mask::b.html'),
      /"site\/a\\n::add-mask::b\.html": Unexpected character/,
    ],
    ['a symbolic link', {path: 'site/x.html', kind: 'link', bytes: 9}, /Unexpected link, expected a file/],
    ['a pipe', {path: 'site/x.html', kind: 'other', bytes: 0}, /Unexpected special file/],
    [
      'something beside the site',
      file('run.sh'),
      /Unexpected name, expected diff\.json and what is in site\//,
    ],
    ['a site that only begins alike', file('site-2/index.html'), /Unexpected name/],
    ['a script', file('site/x.sh'), /Unexpected type of file/],
    ["a domain's name", file('site/CNAME'), /Unexpected type of file/],
    ['a program', file('site/x.wasm'), /Unexpected type of file/],
    ['an upload', file('site/x.pdf'), /Unexpected type of file/],
    ['a repository', file('site/.git/hooks/post-checkout.txt'), /Unexpected name of git/],
    ['a repository in other letters', file('site/a/.GIT/config.txt'), /Unexpected name of git/],
    ['attributes of git', folder('site/.gitattributes'), /Unexpected name of git/],
    [
      'one file of 1 GB',
      file('site/a.json', 1 << 30),
      /Unexpected size of 1073741824 bytes, expected at most 20971520/,
    ],
    ['a report of 5 MB', {...file('diff.json', 5 << 20)}, /"diff\.json": Unexpected size of 5242880 bytes/],
    ['a long path', file(`site/${'x'.repeat(500)}.html`), /Unexpected path of 510 characters/],
  ] as [string, ArtefactEntry, RegExp][])('refuses %s', (_, entry, message) => {
    const problems = judgeArtefact([...GOOD, entry]);
    expect(problems.join('\n')).toMatch(message);
    for (const problem of problems) expect(problem).not.toMatch(/\n|^::/);
  });

  it('refuses too many and too much', () => {
    const many = Array.from({length: LIMITS.entries}, (_, index) => file(`site/${index}.html`));
    expect(judgeArtefact([...GOOD, ...many])).toEqual([
      'Unexpected number of files and folders 30012, expected at most 30000',
    ]);
    const much = Array.from({length: 40}, (_, index) => file(`site/${index}.html`, 10 << 20));
    expect(judgeArtefact([...GOOD, ...much])).toEqual([
      `Unexpected size of ${40 * (10 << 20) + 90} bytes, expected at most 314572800`,
    ]);
  });

  it('misses what belongs there', () => {
    expect(judgeArtefact([])).toEqual([
      'Expected a file diff.json, found none',
      'Expected a file site/index.html, found none',
      'Expected a file site/404.html, found none',
    ]);
    expect(judgeArtefact([folder('diff.json'), file('site')]).slice(3)).toEqual([
      '"diff.json": Unexpected folder, expected a file',
      '"site": Unexpected file, expected a folder',
    ]);
  });

  it('says twenty things and how many more there are', () => {
    const bad = Array.from({length: 50}, (_, index) => file(`${index}.sh`));
    const problems = judgeArtefact([...GOOD, ...bad]);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('and 30 more');
  });
});

describe('listArtefact', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'execplan-artefact-'));
  });
  afterEach(() => rmSync(root, {recursive: true, force: true}));

  it('names hidden files and sizes', () => {
    mkdirSync(join(root, 'site', '.agent'), {recursive: true});
    writeFileSync(join(root, 'site', '.agent', 'a.md'), 'four');
    expect(listArtefact(root, 100).map(({path, kind}) => `${kind} ${path}`)).toEqual([
      'folder site',
      'folder site/.agent',
      'file site/.agent/a.md',
    ]);
    expect(listArtefact(root, 100).at(-1)?.bytes).toBe(4);
  });

  // Making links takes a right there that a test need not have.
  it.skipIf(process.platform === 'win32')('follows no link', () => {
    mkdirSync(join(root, 'site'));
    symlinkSync('/', join(root, 'site', 'all'));
    symlinkSync('/etc/passwd', join(root, 'site', 'index.html'));
    expect(
      listArtefact(root, 100)
        .map(({path, kind}) => `${kind} ${path}`)
        .sort(),
    ).toEqual(['folder site', 'link site/all', 'link site/index.html']);
  });

  it('stops where there is too much', () => {
    for (let index = 0; index < 20; index += 1)
      mkdirSync(join(root, String(index), 'inner'), {recursive: true});
    expect(listArtefact(root, 5).length).toBeLessThan(30);
    expect(listArtefact(root, 5).length).toBeGreaterThan(5);
  });
});
