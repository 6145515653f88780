import {folderOf, foldersOf, nameOf} from 'execplan';
import {isMarkdown} from 'execplan-repository';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  assignFolderAddresses,
  assignImageAddresses,
  assignListingPage,
  assignPageAddresses,
  assignPagesBelow,
  findFolderPages,
} from './address.ts';
import {addressKey, createAddressBook} from './address-book.ts';
import {createReserved} from './reserved.ts';

function pages(...paths: string[]): Record<string, string> {
  return Object.fromEntries(assignPageAddresses(paths, createAddressBook(createReserved())));
}

describe('assignPageAddresses', () => {
  it('gives a file its path without the extension', () => {
    expect(pages('docs/plans/2025-01-08-x.md', '.agent/PLANS.md', 'a/b.markdown', 'a/C.MD')).toEqual({
      'docs/plans/2025-01-08-x.md': 'docs/plans/2025-01-08-x',
      '.agent/PLANS.md': '.agent/PLANS',
      'a/b.markdown': 'a/b',
      'a/C.MD': 'a/C',
    });
  });

  it('gives a README or index its folder’s address, the root’s README aside', () => {
    expect(pages('README.md', 'a/README.md', 'b/index.md', 'c/readme.markdown')).toEqual({
      'README.md': 'README',
      'a/README.md': 'a',
      'b/index.md': 'b',
      'c/readme.markdown': 'c',
    });
  });

  it('prefers README.md to other spellings and to index.md', () => {
    expect(pages('a/index.md', 'a/readme.md', 'a/README.md')).toEqual({
      'a/README.md': 'a',
      'a/readme.md': 'a/readme',
      'a/index.md': 'a/index.md',
    });
  });

  it('prefers a file to the folder of its name', () => {
    expect(pages('a/README.md', 'a.md', 'a/b.md')).toEqual({
      'a.md': 'a',
      'a/README.md': 'a/README',
      'a/b.md': 'a/b',
    });
  });

  it('keeps the whole name where a generated page has the address', () => {
    expect(
      pages(
        'plans.md',
        'plans/README.md',
        'Search.md',
        'workspace.md',
        '404.md',
        'index.md',
        'plans/page/2.md',
      ),
    ).toEqual({
      'plans.md': 'plans.md',
      'plans/README.md': 'plans/README',
      'Search.md': 'Search.md',
      'workspace.md': 'workspace.md',
      '404.md': '404.md',
      'index.md': 'index.md',
      'plans/page/2.md': 'plans/page/2.md',
    });
  });

  it('keeps the addresses of files for programs', () => {
    const taken = ['feeds/plans.xml', 'llms.txt', 'llms-full.txt', 'llms-full-12.txt', 'img/cards/done.png'];
    for (const address of taken) expect(pages(`${address}.md`)).toEqual({[`${address}.md`]: `${address}.md`});
    expect(pages('llms-full-0.txt.md', 'img/cards/a/b.png.md')).toEqual({
      'llms-full-0.txt.md': 'llms-full-0.txt',
      'img/cards/a/b.png.md': 'img/cards/a/b.png',
    });
  });

  it('tells names apart that differ in case, composition or extension', () => {
    const nfd = 'caf\u0065\u0301';
    const given = pages('Foo.md', 'foo.md', 'FOO.markdown', `n/${nfd}.md`, 'n/caf\u00E9.md');
    expect(given['Foo.md']).toBe('Foo');
    expect(given['foo.md']).toMatch(/^foo~[0-9a-f]{8}$/);
    expect(given['FOO.markdown']).toBe('FOO.markdown');
    expect(given[`n/${nfd}.md`]).toBe(`n/${nfd}`);
    expect(given['n/caf\u00E9.md']).toMatch(/^n\/café~/);
  });

  it('leaves the addresses of sources alone', () => {
    expect(pages('x.md', 'x.md.md')).toEqual({'x.md': 'x', 'x.md.md': expect.stringMatching(/^x\.md~/)});
  });

  it('replaces unsafe folders once for all files in them', () => {
    const {'d(1)/a.md': a, 'd(1)/e/README.md': e} = pages('d(1)/a.md', 'd(1)/e/README.md');
    expect(a).toMatch(/^d_1_~[0-9a-f]{8}\/a$/);
    expect(e).toBe(a?.replace(/a$/, 'e'));
  });

  it('never gives a stand-in the natural address of another file', () => {
    const standIn = pages('a(b).md')['a(b).md'] ?? '';
    expect(pages('a(b).md', `${standIn}.md`)[`${standIn}.md`]).toBe(standIn);
  });

  it('gives every file one address, whatever the names and their order', () => {
    const name = fc.stringMatching(/^(?:[aA.é()#%]|README|readme|index|plans|__proto__|\.md|\.html){0,3}$/);
    const path = fc
      .tuple(
        fc.array(
          name.filter((part) => part !== ''),
          {maxLength: 3},
        ),
        name,
        fc.constantFrom('.md', '.MD', '.markdown'),
      )
      .map(([folders, stem, extension]) => [...folders, `${stem}${extension}`].join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(path, {maxLength: 30}), (paths) => {
        const given = assignPageAddresses(paths, createAddressBook(createReserved()));
        const keys = [...given.values()].flatMap((address) => [
          addressKey(address),
          addressKey(`${address}.md`),
        ]);
        expect(new Set(keys).size).toBe(paths.length * 2);
        const reversed = assignPageAddresses([...paths].reverse(), createAddressBook(createReserved()));
        expect(new Map([...reversed].reverse())).toEqual(given);
      }),
    );
  });

  it('says which file can never have an address', () => {
    const book = createAddressBook((address) => address.startsWith('a/'));
    expect(() => assignPageAddresses(['a/b.md'], book)).toThrow('a/b.md: Unexpected reserved folder');
  });
});

describe('findFolderPages', () => {
  it('finds the file that is a folder’s page, never for the root', () => {
    const paths = ['README.md', 'a/index.md', 'a/README.md', 'b/Index.md', 'c/x.md'];
    expect(Object.fromEntries(findFolderPages(paths))).toEqual({a: 'a/README.md', b: 'b/Index.md'});
  });
});

describe('assignFolderAddresses', () => {
  it('gives listings what is left', () => {
    const paths = ['a.md', 'a/b.md', 'plans/c.md', 'd/README.md', 'D/x.md', 'e (1)/f.md'];
    const book = createAddressBook(createReserved());
    const given = assignPageAddresses(paths, book);
    const owned = new Map([
      ['', ''],
      ['d', given.get('d/README.md') ?? ''],
    ]);
    const folders = assignFolderAddresses([...foldersOf(paths)], owned, book);
    expect(Object.fromEntries(folders)).toEqual({
      '': '',
      a: expect.stringMatching(/^a~/),
      plans: expect.stringMatching(/^plans~/),
      d: 'd',
      D: expect.stringMatching(/^D~/),
      'e (1)': expect.stringMatching(/^e _1_~[0-9a-f]{8}$/),
    });
    expect(given.get('e (1)/f.md')).toBe(`${folders.get('e (1)')}/f`);
  });

  it('numbers the pages of a listing', () => {
    const book = createAddressBook();
    expect(assignListingPage('', 2, book)).toBe('page/2');
    expect(assignListingPage('docs', 2, book)).toBe('docs/page/2');
    expect(assignListingPage('docs', 2, book)).toMatch(/^docs\/page\/2~/);
  });
});

describe('assignImageAddresses', () => {
  it('keeps paths, and extensions where a name must change', () => {
    const book = createAddressBook(createReserved(['img/Logo.svg']));
    book.claimPage('docs/shot.png');
    const paths = ['img/logo.svg', 'docs/a.png', 'docs/a (1).png', 'docs/shot.png', 'docs/b#c.PNG'];
    expect(Object.fromEntries(assignImageAddresses(paths, book))).toEqual({
      'img/logo.svg': expect.stringMatching(/^img\/logo~[0-9a-f]{8}\.svg$/),
      'docs/a.png': 'docs/a.png',
      'docs/a (1).png': expect.stringMatching(/^docs\/a _1_\.png~[0-9a-f]{8}\.png$/),
      'docs/shot.png': expect.stringMatching(/^docs\/shot~[0-9a-f]{8}\.png$/),
      'docs/b#c.PNG': expect.stringMatching(/^docs\/b_c\.PNG~[0-9a-f]{8}\.PNG$/),
    });
  });
});

describe('paths', () => {
  it('are taken apart', () => {
    expect([folderOf('a/b/c.md'), nameOf('a/b/c.md')]).toEqual(['a/b', 'c.md']);
    expect([folderOf('c.md'), nameOf('c.md')]).toEqual(['', 'c.md']);
    expect(['a.md', 'a.MD', 'a.markdown', '.md', 'a.mdx', 'md', 'a.md.bak'].map(isMarkdown)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('assignPagesBelow', () => {
  it('gives a page its path below the folder, and files of that address their whole name', () => {
    const book = createAddressBook(createReserved());
    expect(Object.fromEntries(assignPagesBelow('workspace', ['packages/till', 'apps/a#b'], book))).toEqual({
      'packages/till': 'workspace/packages/till',
      'apps/a#b': expect.stringMatching(/^workspace\/apps\/a_b~[0-9a-f]{8}$/),
    });
    expect(Object.fromEntries(assignPagesBelow('coverage', ['docs/spec.md'], book))).toEqual({
      'docs/spec.md': 'coverage/docs/spec',
    });
    const files = [
      'workspace/packages/till.md',
      'workspace/packages/till/README.md',
      'coverage/docs/Spec.md',
    ];
    expect(Object.fromEntries(assignPageAddresses(files, book))).toEqual({
      'workspace/packages/till.md': 'workspace/packages/till.md',
      'workspace/packages/till/README.md': 'workspace/packages/till/README',
      'coverage/docs/Spec.md': 'coverage/docs/Spec.md',
    });
  });

  it('gives two paths that differ in case alone two addresses', () => {
    const addresses = assignPagesBelow('workspace', ['packages/UI', 'packages/ui'], createAddressBook());
    expect(new Set([...addresses.values()].map(addressKey)).size).toBe(2);
  });
});
