/** A repository beside the site that was built from it. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, posix, relative, sep} from 'node:path';
import {openBuiltSite} from '../corpus/built-site.ts';
import {type Page, readPage} from './page.ts';

/** Where the builds that are checked say that files without a page are. */
export const REPOSITORY = {url: 'https://repository.example.test/owner/name', ref: 'main'};

/** What a link leads to. */
export type Target =
  | {to: 'document'; path: string; page: Page; fragment: string | null}
  | {to: 'package'; path: string}
  | {to: 'generated'; address: string; page: Page; fragment: string | null}
  | {to: 'file'; path: string}
  | {to: 'folder'; path: string}
  /** A file of the site that is no page: the source of a document, data, an image. */
  | {to: 'asset'; path: string}
  | {to: 'elsewhere'}
  | {to: 'nothing'; fragment: string | null; why: 'no page' | 'no such id'};

export interface BuiltRepository {
  /** Every file, `.git` and `node_modules` left out, as a path with `/`. */
  files: ReadonlySet<string>;
  folders: ReadonlySet<string>;
  /** Pages by their address under the base path, without a slash at either end. */
  pages: ReadonlyMap<string, Page>;
  /** Address of each document's page, by its path. */
  addresses: ReadonlyMap<string, string>;
  /** Names in the manifests, by the folder. */
  packageNames: ReadonlyMap<string, string>;
  /** @param address of the page with the link */
  follow(href: string, address: string): Target;
}

const ORIGIN = 'http://site.example.test';

/**
 * Reads a repository and the site that was built from it with `REPO_URL` and `REPO_REF` as above.
 *
 * @param basePath begins and ends with `/`
 */
export function openBuiltRepository(contentRoot: string, output: string, basePath: string): BuiltRepository {
  const files = listAll(contentRoot);
  const folders = new Set(files.flatMap(foldersOf));
  const site = openBuiltSite(output);
  const pages = new Map(
    listAll(output)
      .filter((file) => file.endsWith('.html') && file !== '404.html')
      .map((file) => [toAddress(file), readPage(readFileSync(join(output, file), 'utf8'))]),
  );
  const addresses = new Map(
    files
      .filter((path) => /\.(?:md|markdown)$/i.test(path))
      .flatMap((path) => {
        const found = site.pageOf(path.replace(/markdown$/i, 'md'), readFileSync(join(contentRoot, path)));
        return found ? [[path, found.address] as const] : [];
      }),
  );
  const documents = new Map([...addresses].map(([path, address]) => [address, path]));

  function follow(href: string, address: string): Target {
    const here = `${ORIGIN}${basePath}${encodeURI(address)}`;
    if (!URL.canParse(href, here)) return {to: 'nothing', fragment: null, why: 'no page'};
    const url = new URL(href, here);
    if (url.href.startsWith(`${REPOSITORY.url}/`)) return toRepository(url);
    if (url.origin !== ORIGIN) return {to: 'elsewhere'};
    const fragment = url.hash === '' ? null : decode(url.hash.slice(1));
    if (!url.pathname.startsWith(basePath)) return {to: 'nothing', fragment, why: 'no page'};
    const name = decode(url.pathname.slice(basePath.length)).replace(/\/$/, '');
    const page = pages.get(name);
    if (!page) {
      const isAsset = name !== '' && existsSync(join(output, name)) && posix.extname(name) !== '';
      return isAsset ? {to: 'asset', path: name} : {to: 'nothing', fragment, why: 'no page'};
    }
    // An empty fragment and `#top` lead to the beginning of any page.
    if (fragment && fragment !== 'top' && !page.ids.has(fragment))
      return {to: 'nothing', fragment, why: 'no such id'};
    const path = documents.get(name);
    if (path !== undefined) return {to: 'document', path, page, fragment};
    const pack = name.startsWith('workspace/') ? name.slice('workspace/'.length) : '';
    if (folders.has(pack)) return {to: 'package', path: pack};
    // A folder whose address a file has, is set apart from it.
    const folder = name.replace(/~[0-9a-f]{8}$/, '');
    return folders.has(folder)
      ? {to: 'folder', path: folder}
      : {to: 'generated', address: name, page, fragment};
  }

  return {
    files: new Set(files),
    folders,
    pages,
    addresses,
    packageNames: readNames(contentRoot, files),
    follow,
  };
}

function toRepository({pathname}: URL): Target {
  const [, kind, path] = /^\/owner\/name\/(blob|tree)\/main\/(.*)$/.exec(pathname) ?? [];
  if (path === undefined) return {to: 'elsewhere'};
  return {to: kind === 'tree' ? 'folder' : 'file', path: decode(path).replace(/\/$/, '')};
}

function readNames(contentRoot: string, files: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const path of files) {
    if (posix.basename(path) !== 'package.json') continue;
    // Any file may be named so; what isn't JSON names nothing.
    const name = /"name"\s*:\s*"([^"]+)"/.exec(readFileSync(join(contentRoot, path), 'utf8'))?.[1];
    if (name !== undefined) names.set(posix.dirname(path), name);
  }
  return names;
}

function listAll(root: string): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, {withFileTypes: true})) {
      if (entry.name === '.git' || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.push(relative(root, path).split(sep).join('/'));
    }
  };
  walk(root);
  return found.sort();
}

function foldersOf(path: string): string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

function toAddress(file: string): string {
  return file.replace(/(?:^|\/)index\.html$/, '').replace(/\.html$/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
