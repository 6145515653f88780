import {folderOf, nameOf} from '../paths.ts';
import {isDocumentSlug, isMarkdownName, withoutMarkdownEnding} from './file-names.ts';
import {percentDecoded} from './percent-decoded.ts';
import type {RepositoryContents, RepositoryDocument} from './repository-index.ts';

/** Names that every second folder has: alone they name no file in particular. */
export const GENERIC_NAME =
  /^(?:readme|index|changelog|contributing|licen[cs]e|agents|claude|gemini|plans?|spec|skill|todo|notes|architecture|overview|main|mod|lib|design|tasks?|requirements)$/i;

const DISTINCTIVE_KINDS: ReadonlySet<string> = new Set(['plan', 'spec', 'adr']);

/** Finds the file or folder of a repository that a written path means. */
export interface PathIndex {
  /**
   * @param written a path as its reference has it
   * @param from path of the citing file
   * @returns path of a file or a folder, `null` where there is none or where it could be several
   */
  find(written: string, from: string): string | null;
  /** Whether some file has this name, wherever it is. */
  hasName(name: string): boolean;
}

/**
 * Builds the index once for a repository. Order of the rules: from the root, from the citing file's folder,
 * without the `/` in front, by the longest tail of an absolute path, by a tail that only one file has. A path that
 * opens with `./` or `../` is tried from the citing file's folder first. Names are compared in Unicode's composed
 * form, since file systems differ in it.
 */
export function createPathIndex(contents: RepositoryContents): PathIndex {
  const exact = new Map<string, string>();
  const tails = new Map<string, string | null>();
  const documents = new Map(contents.documents.map((document) => [document.path, document]));
  // The root has no name that could be written.
  for (const path of contents.folders) if (path !== '') exact.set(path.normalize('NFC'), path);
  for (const path of contents.files) {
    const key = path.normalize('NFC');
    exact.set(key, path);
    addTails(key, path, tails);
    const document = documents.get(path);
    if (!document) continue;
    const bare = withoutMarkdownEnding(key);
    if (!exact.has(bare)) exact.set(bare, path);
    if (isDistinctive(document)) addTails(bare, path, tails);
  }
  const names = new Set([...exact.keys()].map(nameOf));

  function findTail(path: string): string | null {
    const found = tails.get(path);
    if (!found) return null;
    if (path.includes('/')) return found;
    const document = documents.get(found);
    return document && isDistinctive(document) ? found : null;
  }

  function findPlain(path: string, from: string): string | null {
    const key = path.normalize('NFC');
    const isAbsolute = /^\/|^[A-Za-z]:\//.test(key);
    const relative = isAbsolute ? null : join(folderOf(from.normalize('NFC')), key);
    const atRelative = relative === null ? null : (exact.get(relative) ?? null);
    if (/^\.{1,2}\//.test(key)) {
      const rest = key.replace(/^(?:\.{1,2}\/)+/, '');
      if (atRelative !== null) return atRelative;
      // Whoever counts the `../` wrong still names a file, if it has a folder in its name.
      const mayBeFromRoot = rest.includes('/') || key.startsWith('./');
      return (mayBeFromRoot ? exact.get(rest) : null) ?? findTailOf(rest);
    }
    if (isAbsolute) return findAbsolute(key.replace(/^(?:[A-Za-z]:)?\//, ''));
    return exact.get(key) ?? atRelative ?? findTail(key);
  }

  function findTailOf(path: string): string | null {
    return path.includes('/') ? findTail(path) : null;
  }

  /** From the root first; then as a path of somebody's machine, whose tail it is. */
  function findAbsolute(path: string): string | null {
    const fromRoot = exact.get(path);
    // `/blocks` is a route of an application more often than a folder.
    if (fromRoot !== undefined && (path.includes('/') || contents.files.has(fromRoot))) return fromRoot;
    let rest = path;
    for (let slash = rest.indexOf('/'); slash >= 0; slash = rest.indexOf('/')) {
      rest = rest.slice(slash + 1);
      if (!rest.includes('/')) return null;
      const found = exact.get(rest);
      // `/v2/docs/plans` is a route of an application as well.
      if (found !== undefined && contents.files.has(found)) return found;
    }
    return null;
  }

  return {
    find(written, from) {
      if (written === '') return null;
      return (
        findPlain(written, from) ?? (written.includes('%') ? findPlain(percentDecoded(written), from) : null)
      );
    },
    hasName: (name) => names.has(name.normalize('NFC')),
  };
}

function addTails(key: string, path: string, tails: Map<string, string | null>): void {
  for (let at = 0; at >= 0; ) {
    const tail = key.slice(at);
    const known = tails.get(tail);
    tails.set(tail, known === undefined || known === path ? path : null);
    const slash = key.indexOf('/', at);
    at = slash < 0 ? -1 : slash + 1;
  }
}

/** Whether a document's name alone is enough to name it. */
function isDistinctive({path, kind}: RepositoryDocument): boolean {
  const name = withoutMarkdownEnding(nameOf(path));
  if (GENERIC_NAME.test(name) || !isMarkdownName(path)) return false;
  return DISTINCTIVE_KINDS.has(kind) || isDocumentSlug(name);
}

/** A relative path from a folder; `null` where it leads out of the repository. */
function join(folder: string, path: string): string | null {
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return segments.length === 0 ? null : segments.join('/');
}
