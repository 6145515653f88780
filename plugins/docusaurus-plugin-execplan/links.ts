/** Where the links of a file lead, as on GitHub; pure over what the repository holds. */
import {folderOf, percentDecoded} from 'execplan';
import type {ResolvedLink} from './page-data.ts';

export interface LinkTargets {
  /** Address of each page, by the path of its file. */
  pages: ReadonlyMap<string, string>;
  /** Address of each folder's page, by the folder's path. */
  folders: ReadonlyMap<string, string>;
  /** Address of each published image, by its path. */
  images: ReadonlyMap<string, string>;
  /** Every file of the repository. */
  files: ReadonlySet<string>;
  /** Every folder of the repository. */
  allFolders: ReadonlySet<string>;
  baseUrl: string;
  repository: Repository | null;
}

export interface Repository {
  /** Without a slash at its end: `https://github.com/owner/name`. */
  url: string;
  /** Branch, tag or commit. */
  ref: string;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const EXTERNAL = /^(?:https?|mailto):/i;
const LINE_ANCHOR = /^L\d+(?:C\d+)?(?:-L?\d+(?:C\d+)?)?$/;

/**
 * Resolves a link.
 *
 * @param url as written in the file
 * @param from path of the file
 * @returns `null` for what leads nowhere or must not be followed (`javascript:` and its like)
 */
export function resolveLink(url: string, from: string, targets: LinkTargets): ResolvedLink {
  const written = url.trim();
  if (written === '') return null;
  if (written.startsWith('#')) return {href: encodeHash(written.slice(1))};
  if (written.startsWith('//')) return external(`https:${written}`);
  if (SCHEME.test(written)) return EXTERNAL.test(written) ? external(written) : null;
  const {path, hash} = splitUrl(written);
  for (const candidate of pathCandidates(path, from)) {
    const resolved = resolvePath(candidate, hash, targets);
    if (resolved) return resolved;
  }
  return null;
}

/**
 * Finds what a link leads to in the repository.
 *
 * @param url as written in the file, without a scheme
 * @returns the path of a file or folder and the fragment, decoded; `null` for what isn't there
 */
export function findLinked(
  url: string,
  from: string,
  {pages, files, allFolders}: Pick<LinkTargets, 'pages' | 'files' | 'allFolders'>,
): {path: string; section: string | null} | null {
  const {path, hash} = splitUrl(url.trim());
  const section = hash === '' || LINE_ANCHOR.test(hash) ? null : percentDecoded(hash);
  for (const candidate of pathCandidates(path, from)) {
    for (const spelling of [candidate, candidate.normalize('NFC'), candidate.normalize('NFD')]) {
      if (files.has(spelling) || allFolders.has(spelling)) return {path: spelling, section};
      if (pages.has(`${spelling}.md`)) return {path: `${spelling}.md`, section};
    }
  }
  return null;
}

/** Resolves the address of an image: one of this site, or of another to which only a link may lead. */
export function resolveImage(url: string, from: string, targets: LinkTargets): ResolvedLink {
  const written = url.trim();
  if (written.startsWith('//')) return external(`https:${written}`);
  if (SCHEME.test(written)) return /^https?:/i.test(written) ? external(written) : null;
  for (const candidate of pathCandidates(splitUrl(written).path, from)) {
    const address = lookUp(targets.images, candidate);
    if (address !== undefined) return {href: siteHref(address, targets.baseUrl)};
  }
  return null;
}

/**
 * Lists the paths in the repository that an address written in a file may mean: as it is, and with its
 * percent-encoding undone.
 */
export function pathCandidates(path: string, from: string): string[] {
  const decoded = percentDecoded(path);
  const candidates = decoded === path ? [path] : [decoded, path];
  return candidates.flatMap((candidate) => normalizePath(candidate, from) ?? []);
}

/** @returns the path without query and fragment, and the fragment. */
export function splitUrl(url: string): {path: string; hash: string} {
  const [, path = '', , hash = ''] = /^([^?#]*)(\?[^#]*)?#?([\s\S]*)$/.exec(url) ?? [];
  return {path, hash};
}

/** @returns an address of this site as a link: encoded, under the base URL. */
export function siteHref(address: string, baseUrl: string): string {
  return `${baseUrl}${encodeURI(address)}`;
}

/** @returns where a file of the repository is shown by its host. */
export function blobHref(
  path: string,
  repository: Repository,
  kind: 'blob' | 'tree' | 'edit' = 'blob',
): string {
  const segments = path.split('/').map(encodeURIComponent).join('/');
  const ref = repository.ref.split('/').map(encodeURIComponent).join('/');
  return `${repository.url}/${kind}/${ref}${segments === '' ? '' : `/${segments}`}`;
}

function resolvePath(path: string, hash: string, targets: LinkTargets): ResolvedLink {
  const {repository, baseUrl} = targets;
  const page =
    lookUp(targets.pages, path) ?? lookUp(targets.folders, path) ?? lookUp(targets.pages, `${path}.md`);
  const isLine = LINE_ANCHOR.test(hash);
  if (page !== undefined && !(isLine && repository)) {
    return {href: `${siteHref(page, baseUrl)}${isLine ? '' : encodeHash(hash)}`};
  }
  const image = lookUp(targets.images, path);
  if (image !== undefined) return {href: siteHref(image, baseUrl)};
  if (!repository) return null;
  if (targets.files.has(path)) return external(`${blobHref(path, repository)}${encodeHash(hash)}`);
  return targets.allFolders.has(path) ? external(blobHref(path, repository, 'tree')) : null;
}

function external(url: string): ResolvedLink {
  try {
    return {href: new URL(url).href, external: true};
  } catch {
    return null;
  }
}

/** Joins a path to the folder of its file, or to the root where it starts with a slash. */
function normalizePath(path: string, from: string): string | null {
  const steps = path.startsWith('/') || folderOf(from) === '' ? [] : folderOf(from).split('/');
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join('/');
}

/** Editors write accented letters composed; file systems may hold them decomposed. */
function lookUp(map: ReadonlyMap<string, string>, path: string): string | undefined {
  return map.get(path) ?? map.get(path.normalize('NFC')) ?? map.get(path.normalize('NFD'));
}

function encodeHash(hash: string): string {
  if (hash === '') return '';
  return `#${encodeURIComponent(percentDecoded(hash))}`;
}
