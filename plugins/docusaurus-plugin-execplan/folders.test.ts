import {parseDocument, readPlan} from 'execplan';
import {describe, expect, it} from 'vitest';
import {assignListingPage} from './address.ts';
import {createAddressBook} from './address-book.ts';
import type {Content, Page} from './content.ts';
import {listFolders} from './folders.ts';
import {foldersOf} from './listing.ts';
import {linkTargets, toPageData} from './page-metadata.ts';
import {listPlans} from './plan-list.ts';
import {renderDocument} from './render/index.ts';

const PLAN =
  '# Do it\n\n## Progress\n\n- [x] (2025-10-01) One\n- [ ] Two\n\n## Decision Log\n\n- Decision: yes\n';

function page(path: string, source: string): Page {
  const document = parseDocument(source);
  const reading = readPlan(document, {path, now: new Date('2025-10-02')});
  const rendered = renderDocument(document, reading);
  return {
    path,
    address: path.replace(/(?:\/README)?\.md$/, ''),
    isPlanPlace: false,
    source: '',
    analysis: {plan: reading.plan, rendered, failure: null},
  };
}

function content(pages: Page[]): Content {
  const paths = pages.map(({path}) => path);
  const book = createAddressBook();
  return {
    pages,
    folders: new Map([...foldersOf(paths)].sort().map((folder) => [folder, folder])),
    folderPages: new Map(pages.flatMap(({path}) => (path === 'docs/README.md' ? [['docs', path]] : []))),
    images: new Map(),
    files: new Set(paths),
    allFolders: foldersOf(paths),
    claimListingPage: (address, number) => assignListingPage(address, number, book),
    warnings: [],
  };
}

const small = content([
  page('README.md', '# Root'),
  page('docs/README.md', '# Docs'),
  page('docs/plans/do it.md', PLAN),
]);

describe('listFolders', () => {
  it('lists folders and files, a folder’s own page left out', () => {
    const {pages, onFolderPages} = listFolders(small, '/b/');
    expect(pages.map(({address, listing}) => [address, listing.path, listing.entries])).toEqual([
      [
        '',
        '',
        [
          {kind: 'folder', name: 'docs', href: '/b/docs', pages: 2},
          {kind: 'page', name: 'README.md', href: '/b/README', title: 'Root', plan: null},
        ],
      ],
      [
        'docs/plans',
        'docs/plans',
        [
          {
            kind: 'page',
            name: 'do it.md',
            href: '/b/docs/plans/do%20it',
            title: 'Do it',
            plan: {status: 'active', done: 1, total: 2},
          },
        ],
      ],
    ]);
    expect(onFolderPages.get('docs')?.entries).toEqual([
      {kind: 'folder', name: 'plans', href: '/b/docs/plans', pages: 1},
    ]);
  });

  it('says where a folder stands', () => {
    const {pages} = listFolders(small, '/b/');
    expect(pages[1]?.listing.crumbs).toEqual([
      {label: 'docs', href: '/b/docs'},
      {label: 'plans', href: '/b/docs/plans'},
    ]);
  });

  it('goes on over pages of a hundred', () => {
    const many = Array.from({length: 250}, (_, index) =>
      page(`a/${String(index).padStart(3, '0')}.md`, '# X'),
    );
    const {pages} = listFolders(content(many), '/');
    const ofA = pages.filter(({listing}) => listing.path === 'a');
    expect(ofA.map(({address, listing}) => [address, listing.entries.length, listing.paging])).toEqual([
      ['a', 100, {page: 1, pages: 3, previous: null, next: '/a/page/2'}],
      ['a/page/2', 100, {page: 2, pages: 3, previous: '/a', next: '/a/page/3'}],
      ['a/page/3', 50, {page: 3, pages: 3, previous: '/a/page/2', next: null}],
    ]);
  });
});

describe('listPlans', () => {
  it('lists the latest activity first and undated plans last', () => {
    const dated = (path: string, date: string) => page(path, PLAN.replace('2025-10-01', date));
    const pages = [
      page('a.md', PLAN.replace('(2025-10-01) ', '')),
      dated('b.md', '2025-09-01'),
      dated('c.md', '2025-11-01'),
    ];
    const [first] = listPlans(content([...pages, page('d.md', '# No plan')]), '/');
    expect(first?.address).toBe('plans');
    expect(first?.listing.total).toBe(3);
    expect(first?.listing.entries.map(({path, lastActivity}) => [path, lastActivity])).toEqual([
      ['c.md', '2025-11-01'],
      ['b.md', '2025-09-01'],
      ['a.md', null],
    ]);
  });

  it('is one empty page without plans', () => {
    expect(listPlans(content([]), '/')).toEqual([
      {
        address: 'plans',
        listing: {total: 0, entries: [], paging: {page: 1, pages: 1, previous: null, next: null}},
      },
    ]);
  });
});

describe('toPageData', () => {
  const repository = {url: 'https://code.example.test/o/r', ref: 'main'};
  const targets = linkTargets(small, '/b/', repository);
  const {onFolderPages} = listFolders(small, '/b/');
  const data = (path: string) => {
    const found = small.pages.find((candidate) => candidate.path === path);
    if (!found) throw new Error(path);
    return toPageData(found, small, targets, onFolderPages);
  };

  it('tells a plan’s page where it stands', () => {
    const {plan, ...rest} = data('docs/plans/do it.md');
    expect(rest).toEqual({
      path: 'docs/plans/do it.md',
      source: '/b/docs/plans/do%20it.md',
      edit: 'https://code.example.test/o/r/edit/main/docs/plans/do%20it.md',
      links: [],
      images: [],
      crumbs: [
        {label: 'docs', href: '/b/docs'},
        {label: 'plans', href: '/b/docs/plans'},
      ],
      folder: null,
    });
    expect(plan).toMatchObject({progress: {done: 1, total: 2}, decisions: 1});
    expect(plan?.progress).not.toHaveProperty('items');
  });

  it('gives a folder’s own page its listing', () => {
    expect(data('docs/README.md')).toMatchObject({plan: null, crumbs: [], folder: {path: 'docs'}});
    expect(data('README.md').folder).toBeNull();
  });
});
