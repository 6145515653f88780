import {folderOf, nameOf} from '../paths.ts';
import {createDocumentVersions} from './document-versions.ts';
import {extensionOf} from './file-names.ts';
import {createSectionFinder} from './find-section.ts';
import {canonicalId, leadingId} from './ids.ts';
import {type CitationPlace, isWorthReport} from './missing.ts';
import {createPathIndex} from './path-index.ts';
import type {Reference} from './reference.ts';
import type {RepositoryContents, RepositoryDocument} from './repository-index.ts';
import type {Resolution} from './resolution.ts';
import {createGlobMatcher, fixedPrefix} from './resolve-glob.ts';

/** What of the citing file decides where a reference leads. */
export interface CitingContext {
  /** Path of the citing file. */
  path: string;
  /** Paths of the documents that the same file cites by path: which of several specs `spec §4.2` means. */
  cited: readonly string[];
  place: CitationPlace;
}

export interface Resolver {
  /** @returns where a reference leads; `nothing` rather than one of several */
  resolve(reference: Reference, context: CitingContext): Resolution;
  /** Whether a reference that leads to nothing names something that should be there. */
  isMissing(reference: Reference, context: CitingContext): boolean;
  /**
   * @param path a file or folder, there or not, from the root; relative ones from the citing file's folder
   *   have to be resolved first
   * @returns path of the package that it is or lies in, else `null`
   */
  packageOf(path: string): string | null;
  /** @returns the path of the package that a reference names or lies in, even where the file isn't there */
  packageOfReference(reference: Reference): string | null;
}

type DocumentResolution = Extract<Resolution, {to: 'document'}>;

const NOTHING: Resolution = {to: 'nothing'};

/**
 * Makes a resolver for the contents of a repository. All indexes are built here once; a reference costs a few
 * look-ups afterwards.
 */
export function createResolver(contents: RepositoryContents): Resolver {
  const documents = new Map(contents.documents.map((document) => [document.path, document]));
  const sectionFinders = new Map<RepositoryDocument, (written: string) => string | null>();
  const packages = new Map(contents.packages.map(({path}) => [path, path]));
  const packagesByName = uniqueBy(contents.packages, ({name}) => (name === null ? [] : [name]));
  const paths = createPathIndex(contents);
  const versions = createDocumentVersions(contents.documents);
  const matchGlob = createGlobMatcher(contents);
  const documentsById = uniqueBy(contents.documents, ({ids}) => [...new Set(ids.map(canonicalId))]);
  const rules = uniqueBy(
    contents.documents
      .filter(({kind}) => kind === 'constraints')
      .flatMap(({path, sections}) => sections.map((section) => ({path, section}))),
    ({section}) => {
      const id = leadingId(section.title);
      return id === null ? [] : [canonicalId(id)];
    },
  );
  const known = {
    rootFolders: new Set([...contents.folders].filter((path) => !path.includes('/'))),
    extensions: new Set([...contents.files].map(extensionOf)),
  };

  function packageOf(path: string): string | null {
    for (let at = path; at !== ''; at = folderOf(at)) {
      const found = packages.get(at);
      if (found !== undefined) return found;
    }
    return null;
  }

  function findSection(document: RepositoryDocument, written: string): string | null {
    const find = sectionFinders.get(document) ?? createSectionFinder(document.sections);
    sectionFinders.set(document, find);
    return find(written);
  }

  function toDocument(
    document: RepositoryDocument,
    section: string | null,
    isGone = false,
  ): DocumentResolution {
    const id = section === null ? null : findSection(document, section);
    return {
      to: 'document',
      path: document.path,
      section: id,
      missingSection: id === null ? section : null,
      supersededBy: document.kind === 'plan' ? null : versions.newerThan(document.path),
      isGone,
    };
  }

  function toPath(path: string, section: string | null, line: string | null): Resolution {
    const document = documents.get(path);
    if (document) return toDocument(document, section);
    if (packages.has(path)) return {to: 'package', path};
    return contents.files.has(path) ? {to: 'file', path, line} : {to: 'folder', path};
  }

  function resolvePath(reference: Reference & {form: 'path'}, context: CitingContext): Resolution {
    const {path, section, line} = reference;
    const found = paths.find(path, context.path);
    if (found !== null) return toPath(found, section, line);
    const newest = documents.get(versions.replacementOf(withoutLead(path)) ?? '');
    return newest ? toDocument(newest, section, true) : NOTHING;
  }

  function resolveGlob(pattern: string): Resolution {
    const match = matchGlob(pattern);
    if (match && 'file' in match) return toPath(match.file, null, null);
    const owner = packageOf(fixedPrefix(pattern));
    if (owner !== null) return {to: 'package', path: owner};
    return match ? {to: 'folder', path: match.folder} : NOTHING;
  }

  function resolveId(id: string): Resolution {
    const key = canonicalId(id);
    const document = documentsById.get(key);
    if (document) return toDocument(document, null);
    const rule = rules.get(key);
    const ruled = rule && documents.get(rule.path);
    return rule && ruled ? {...toDocument(ruled, null), section: rule.section.id} : NOTHING;
  }

  /** Which of a repository's specs `spec §4.2` means: one that the file cites, else the newest of the only one. */
  function resolveSection(kind: string, section: string, context: CitingContext): Resolution {
    const isOfKind = ({kind: other, path}: RepositoryDocument) =>
      other === kind || (kind === 'spec' && isBelowSpecs(path));
    const cited = [...new Set(context.cited)]
      .flatMap((path) => documents.get(path) ?? [])
      .filter((document) => isOfKind(document) && document.path !== context.path);
    const current = versions.newestOf(cited);
    const [only, second] = (current.length > 0 ? current : cited).filter(
      (document) => findSection(document, section) !== null,
    );
    if (only) return second ? NOTHING : toDocument(only, section);
    const all = contents.documents.filter((document) => document.kind === kind);
    const main = all.filter(({path}) => !isBelowSpecs(path));
    const [newest, other] = versions.newestOf(main.length > 0 ? main : all);
    const isTheOne = newest && !other && findSection(newest, section) !== null;
    if (isTheOne && newest.path !== context.path) return toDocument(newest, section);
    // The one that the file cites should have the section.
    return cited.length === 1 && cited[0] ? toDocument(cited[0], section) : NOTHING;
  }

  return {
    resolve(reference, context) {
      switch (reference.form) {
        case 'path':
          return resolvePath(reference, context);
        case 'glob':
          return resolveGlob(reference.pattern);
        case 'id':
          return resolveId(reference.id);
        case 'package': {
          const found = packagesByName.get(reference.name);
          return found ? {to: 'package', path: found.path} : NOTHING;
        }
        case 'section':
          return resolveSection(reference.document, reference.section, context);
      }
    },
    isMissing(reference, context) {
      return isWorthReport(reference, context.place, paths, known);
    },
    packageOf,
    packageOfReference(reference) {
      if (reference.form === 'path') return packageOf(withoutLead(reference.path));
      if (reference.form === 'glob') return packageOf(fixedPrefix(reference.pattern));
      return reference.form === 'package' ? (packagesByName.get(reference.name)?.path ?? null) : null;
    },
  };
}

function withoutLead(path: string): string {
  return path.replace(/^(?:\.{0,2}\/)+/, '');
}

function isBelowSpecs(path: string): boolean {
  return /(?:^|\/)specs\//.test(path) && !/^(?:readme|index)\.mdx?$/i.test(nameOf(path));
}

/** Values by their keys; a key that two values have names neither. */
function uniqueBy<Value>(
  values: readonly Value[],
  keys: (value: Value) => readonly string[],
): Map<string, Value> {
  const found = new Map<string, Value>();
  const shared = new Set<string>();
  for (const value of values) {
    for (const key of keys(value)) {
      if (found.has(key)) shared.add(key);
      else found.set(key, value);
    }
  }
  for (const key of shared) found.delete(key);
  return found;
}
