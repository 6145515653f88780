import {describe, expect, it} from 'vitest';
import {listFolders} from './folders.ts';
import {content, page} from './testing/content.ts';

const PLAN =
  '# Do it\n\n## Progress\n\n- [x] (2025-10-01) One\n- [ ] Two\n\n## Decision Log\n\n- Decision: yes\n';

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
