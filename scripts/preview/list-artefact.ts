import {lstatSync, readdirSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import type {ArtefactEntry} from './artefact.ts';

/**
 * Lists everything in a folder, links as links. It stops soon after `most` entries: what has more is refused anyway.
 *
 * @param root absolute path
 */
export function listArtefact(root: string, most: number): ArtefactEntry[] {
  const entries: ArtefactEntry[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined && entries.length <= most; folder = folders.pop()) {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const stat = lstatSync(path);
      const kind = stat.isSymbolicLink()
        ? 'link'
        : stat.isDirectory()
          ? 'folder'
          : stat.isFile()
            ? 'file'
            : 'other';
      entries.push({path: relative(root, path).split(sep).join('/'), kind, bytes: stat.size});
      if (kind === 'folder') folders.push(path);
    }
  }
  return entries;
}
