/** The files that a build wrote. */
import {readdirSync} from 'node:fs';
import {join, relative, sep} from 'node:path';

/** Lists all files of a folder as paths with `/`; symbolic links too, since a host would follow them. */
export function listFiles(root: string): string[] {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Addresses under the base path of all pages among the files of a build; home is the empty one. */
export function pageAddresses(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .map((file) => file.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, ''));
}
