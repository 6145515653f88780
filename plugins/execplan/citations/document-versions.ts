import {folderOf, nameOf} from '../paths.ts';
import {withoutMarkdownEnding} from './file-names.ts';
import type {RepositoryDocument} from './repository-index.ts';

/** `v1.6`, `1.6`, `v2`: numbers between separators. `-5` alone counts something, `2025.10` is a date. */
const VERSION = /(?<=^|[-_. ])(?:v(\d{1,3}(?:\.\d{1,3}){0,3})|(\d{1,3}(?:\.\d{1,3}){1,3}))(?=$|[-_ ])/i;

/** A document's versions: same folder, same name but for the version. */
export interface DocumentVersions {
  /** @returns the path of the newest version where it is newer than the document, else `null` */
  newerThan(path: string): string | null;
  /**
   * @param path a version that isn't there
   * @returns the newest version where it is newer than the path's, else `null`
   */
  replacementOf(path: string): string | null;
  /** @returns the newest version of each document of these, in their order */
  newestOf<Document extends {path: string}>(documents: readonly Document[]): Document[];
}

interface Versioned {
  family: string;
  version: readonly number[];
}

/** Finds the versions among a repository's documents. Plans have none: a later plan is another plan. */
export function createDocumentVersions(
  documents: readonly Pick<RepositoryDocument, 'path' | 'kind'>[],
): DocumentVersions {
  const newest = new Map<string, Versioned & {path: string}>();
  const familiesByName = new Map<string, string | null>();
  for (const {path, kind} of documents) {
    const versioned = kind === 'plan' ? null : readVersion(path);
    if (!versioned) continue;
    const {family, version} = versioned;
    const known = newest.get(family);
    if (!known || compare(version, known.version) > 0) newest.set(family, {...versioned, path});
    const name = nameOf(family);
    const other = familiesByName.get(name);
    familiesByName.set(name, other === undefined || other === family ? family : null);
  }

  function newestBeyond(family: string | null | undefined, version: readonly number[]): string | null {
    const found = family == null ? undefined : newest.get(family);
    return found && compare(found.version, version) > 0 ? found.path : null;
  }

  return {
    newerThan(path) {
      const versioned = readVersion(path);
      return versioned && newestBeyond(versioned.family, versioned.version);
    },
    replacementOf(path) {
      const versioned = readVersion(path);
      if (!versioned) return null;
      const {family, version} = versioned;
      return newestBeyond(family.includes('/') ? family : familiesByName.get(family), version);
    },
    newestOf(list) {
      return list.filter(({path}) => {
        const versioned = readVersion(path);
        const found = versioned && newest.get(versioned.family);
        return !found || found.path === path;
      });
    },
  };
}

function readVersion(path: string): Versioned | null {
  const normal = path.normalize('NFC');
  const bare = withoutMarkdownEnding(nameOf(normal));
  const match = VERSION.exec(bare);
  if (!match || bare === match[0]) return null;
  const folder = folderOf(normal);
  const name = `${bare.slice(0, match.index)}\0${bare.slice(match.index + match[0].length)}`;
  return {
    family: folder === '' ? name : `${folder}/${name}`,
    version: (match[1] ?? match[2] ?? '').split('.').map(Number),
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
