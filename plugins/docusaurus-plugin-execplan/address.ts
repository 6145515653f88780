/** From paths in the repository to addresses on the site; pure. */
import {folderOf, nameOf} from 'execplan';
import {isMarkdown, withoutExtension} from 'execplan-repository';
import type {AddressBook} from './address-book.ts';
import {markedSegment, safeSegment} from './segment.ts';

const MAX_CHOICES = 20;
const FOLDER_PAGE = /^(?:readme|index)$/i;

/**
 * Gives every Markdown file its address: the path without its extension, a folder's own for its README. Where
 * two files want the same, the plainer name has it and the other keeps its whole name.
 *
 * @param paths Markdown files, `/` on all systems
 * @param book what is taken already; the addresses given out are claimed in it
 */
export function assignPageAddresses(paths: readonly string[], book: AddressBook): Map<string, string> {
  const addresses = new Map<string, string>();
  let waiting = [...paths].sort(byRankThenPath).map((path) => ({path, candidates: candidatesOf(path)}));
  // Every first choice goes before any second one, so that a stand-in never takes a file's natural address.
  for (let choice = 0; waiting.length > 0; choice += 1) {
    waiting = waiting.filter(({path, candidates}) => {
      const address = choice < candidates.length ? candidates[choice] : lastResort(path, choice);
      if (address == null || !book.claimPage(address)) return true;
      addresses.set(path, address);
      return false;
    });
  }
  return new Map(paths.map((path) => [path, addresses.get(path) ?? '']));
}

/** @returns the address that a Markdown file has where nothing else wants it; `null` where its name isn't safe. */
export function naturalAddress(path: string): string | null {
  return candidatesOf(path)[0] ?? null;
}

/**
 * Gives every folder its address, for its listing. A folder whose own file is its page is left out.
 *
 * @param owned folders that have a page of their own, with its address
 */
export function assignFolderAddresses(
  folders: readonly string[],
  owned: ReadonlyMap<string, string>,
  book: AddressBook,
): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const folder of [...folders].sort(compare)) {
    const address = owned.get(folder) ?? claimFirst(folder, [safePath(folder)], book.claimPage);
    addresses.set(folder, address);
  }
  return addresses;
}

/** Gives every published image its address: its path wherever that can be served. */
export function assignImageAddresses(paths: readonly string[], book: AddressBook): Map<string, string> {
  return new Map(
    [...paths].sort(compare).map((path) => [path, claimFirst(path, [safeFilePath(path)], book.claimFile)]),
  );
}

/**
 * Gives pages that this site makes for paths of the repository their addresses: the path, without `.md`, below a
 * folder of the site's own. Done before files are given theirs, which then make way.
 *
 * @returns by path
 */
export function assignPagesBelow(
  folder: string,
  paths: readonly string[],
  book: AddressBook,
): Map<string, string> {
  return new Map(
    [...paths].sort(compare).map((path) => {
      const wanted = join(folder, isMarkdown(path) ? stemOf(path) : path);
      return [path, claimFirst(wanted, [safePath(wanted)], book.claimFile)];
    }),
  );
}

/** @returns the address of page `page` of a listing whose first page is to be at `address`. */
export function assignListingPage(address: string, page: number, book: AddressBook): string {
  const wanted = page === 1 ? address : `${address === '' ? '' : `${address}/`}page/${page}`;
  return claimFirst(wanted, [wanted], book.claimPage);
}

/**
 * Finds the file that is a folder's page: its `README.md`, else another spelling, else its `index.md`. The root
 * has none, since the site's home is there.
 *
 * @returns the file's path by the folder's
 */
export function findFolderPages(paths: readonly string[]): Map<string, string> {
  const pages = new Map<string, string>();
  for (const path of [...paths].sort(byRankThenPath)) {
    const folder = folderOf(path);
    if (folder !== '' && !pages.has(folder) && FOLDER_PAGE.test(stemOf(nameOf(path))))
      pages.set(folder, path);
  }
  return pages;
}

function claimFirst(
  path: string,
  candidates: readonly string[],
  claim: (address: string) => boolean,
): string {
  for (let choice = 0; ; choice += 1) {
    const address = candidates[choice] ?? lastResort(path, choice);
    if (claim(address)) return address;
  }
}

/** @returns what a file would be called, the best first; `null` stands for a natural name that isn't safe. */
function candidatesOf(path: string): (string | null)[] {
  const name = nameOf(path);
  const stem = stemOf(name);
  const folder = safePath(folderOf(path));
  const own = join(folder, safeSegment(stem));
  const natural = own === withoutExtension(path) ? [own] : [null, own];
  // `x.md` isn't safe in general, since sources lie there; the book knows whether this one is free.
  const whole = safeSegment(stem) === stem ? [join(folder, name)] : [];
  return FOLDER_PAGE.test(stem) && folder !== '' ? [folder, ...natural, ...whole] : [...natural, ...whole];
}

/** Every attempt differs; many in vain mean that whole folders are reserved, which no file can escape. */
function lastResort(path: string, choice: number): string {
  if (choice > MAX_CHOICES)
    throw new Error(`${path}: Unexpected reserved folder, expected a free address in it`);
  const name = nameOf(path);
  const extension = isMarkdown(name) ? '' : (/\.[A-Za-z0-9]+$/.exec(name)?.[0] ?? '');
  const stem = isMarkdown(name) ? stemOf(name) : name.slice(0, name.length - extension.length);
  return join(safePath(folderOf(path)), `${markedSegment(stem, `${path}\n${choice}`)}${extension}`);
}

function safePath(path: string): string {
  return path === '' ? '' : path.split('/').map(safeSegment).join('/');
}

/** An image keeps its extension, from which servers tell its type. */
function safeFilePath(path: string): string {
  const name = nameOf(path);
  const safe = safeSegment(name);
  const extension = /\.[A-Za-z0-9]+$/.exec(name)?.[0] ?? '';
  return join(safePath(folderOf(path)), safe === name ? name : `${safe}${extension}`);
}

function stemOf(name: string): string {
  return withoutExtension(name);
}

function join(folder: string, segment: string): string {
  return folder === '' ? segment : `${folder}/${segment}`;
}

/** `x.md` before `x/README.md` before `x/readme.md` before `x/index.md` before other extensions. */
function rankOf(path: string): number {
  const name = nameOf(path);
  if (!name.endsWith('.md')) return 4;
  if (!FOLDER_PAGE.test(stemOf(name))) return 0;
  if (name === 'README.md') return 1;
  return /^readme/i.test(name) ? 2 : 3;
}

function byRankThenPath(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || compare(a, b);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
