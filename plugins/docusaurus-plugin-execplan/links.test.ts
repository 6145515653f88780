import {foldersOf} from 'execplan';
import {describe, expect, it} from 'vitest';
import {type LinkTargets, resolveImage, resolveLink} from './links.ts';

const files = [
  'README.md',
  'docs/README.md',
  'docs/plans/a.md',
  'docs/plans/b c.md',
  'docs/plans/100%.md',
  'docs/plans/caf\u00E9.md',
  'docs/shot.png',
  'src/index.ts',
  '.env',
];

const targets: LinkTargets = {
  pages: new Map([
    ['README.md', 'README'],
    ['docs/README.md', 'docs'],
    ['docs/plans/a.md', 'docs/plans/a'],
    ['docs/plans/b c.md', 'docs/plans/b c'],
    ['docs/plans/100%.md', 'docs/plans/100_~32e48995'],
    ['docs/plans/caf\u00E9.md', 'docs/plans/caf\u00E9'],
  ]),
  folders: new Map([
    ['', ''],
    ['docs', 'docs'],
    ['docs/plans', 'docs/plans'],
  ]),
  images: new Map([['docs/shot.png', 'docs/shot.png']]),
  files: new Set(files),
  allFolders: foldersOf(files),
  baseUrl: '/base/',
  repository: null,
};
const withRepository = {...targets, repository: {url: 'https://code.example.test/o/r', ref: 'feature/x'}};
const FROM = 'docs/plans/a.md';

function hrefs(urls: string[], on: LinkTargets = targets): (string | null)[] {
  return urls.map((url) => resolveLink(url, FROM, on)?.href ?? null);
}

describe('resolveLink', () => {
  it('leads to pages, by any way of writing their path', () => {
    expect(
      hrefs([
        'a.md',
        './b%20c.md',
        './b c.md',
        '100%.md',
        '100%25.md',
        '../README.md',
        '/README.md',
        '../../README.md',
        './a',
      ]),
    ).toEqual([
      '/base/docs/plans/a',
      '/base/docs/plans/b%20c',
      '/base/docs/plans/b%20c',
      '/base/docs/plans/100_~32e48995',
      '/base/docs/plans/100_~32e48995',
      '/base/docs',
      '/base/README',
      '/base/README',
      '/base/docs/plans/a',
    ]);
  });

  it('keeps fragments and drops queries', () => {
    expect(hrefs(['#progress', 'a.md#decision-log', 'a.md?plain=1#x', '#日本', '#%E6%97%A5'])).toEqual([
      '#progress',
      '/base/docs/plans/a#decision-log',
      '/base/docs/plans/a#x',
      '#%E6%97%A5%E6%9C%AC',
      '#%E6%97%A5',
    ]);
  });

  it('takes an accented letter as composed or decomposed', () => {
    expect(hrefs(['cafe\u0301.md', 'caf%C3%A9.md'])).toEqual(Array(2).fill('/base/docs/plans/caf%C3%A9'));
  });

  it('leads to folders and images', () => {
    expect(hrefs(['..', '../plans/', '../shot.png', '/'])).toEqual([
      '/base/docs',
      '/base/docs/plans',
      '/base/docs/shot.png',
      '/base/',
    ]);
  });

  it('leads to the web and to mail, and nowhere else', () => {
    expect(resolveLink('https://example.org/a b', FROM, targets)).toEqual({
      href: 'https://example.org/a%20b',
      external: true,
    });
    expect(hrefs(['//example.org/x', 'HTTP://Example.org', 'mailto:a@example.org'])).toEqual([
      'https://example.org/x',
      'http://example.org/',
      'mailto:a@example.org',
    ]);
    expect(
      hrefs([
        'javascript:alert(1)',
        ' JavaScript:alert(1)',
        'java\nscript:alert(1)',
        'data:text/html,x',
        'file:///etc/passwd',
        'vbscript:x',
        'blob:https://example.org/x',
        'C:\\x.md',
        'http://a.b[1]',
        'http://',
      ]),
    ).toEqual(Array(10).fill(null));
  });

  it('leads nowhere outside of the repository', () => {
    expect(hrefs(['../../../etc/passwd', '/../x', 'gone.md', '', '   ', '%E0%A4%A', '../../.env'])).toEqual(
      Array(7).fill(null),
    );
  });

  it('leads to the repository’s host for files without a page', () => {
    expect(
      hrefs(
        ['../../src/index.ts#L12', '../../.env', '../../src', '/src/gone.ts', 'a.md#L3', 'a.md#x'],
        withRepository,
      ),
    ).toEqual([
      'https://code.example.test/o/r/blob/feature/x/src/index.ts#L12',
      'https://code.example.test/o/r/blob/feature/x/.env',
      'https://code.example.test/o/r/tree/feature/x/src',
      null,
      'https://code.example.test/o/r/blob/feature/x/docs/plans/a.md#L3',
      '/base/docs/plans/a#x',
    ]);
    expect(hrefs(['a.md#L3'])).toEqual(['/base/docs/plans/a']);
  });
});

describe('resolveImage', () => {
  it('shows published images alone', () => {
    const image = (url: string) => resolveImage(url, FROM, withRepository);
    expect(image('../shot.png')).toEqual({href: '/base/docs/shot.png'});
    expect(image('../shot.png?raw=true')).toEqual({href: '/base/docs/shot.png'});
    expect(image('https://example.org/x.png')).toEqual({href: 'https://example.org/x.png', external: true});
    expect(image('../../.env')).toBeNull();
    expect(image('data:image/png;base64,AA')).toBeNull();
    expect(image('a.md')).toBeNull();
  });
});
