/** What a rule may know of the repository around a plan; values, of which the rim only reads the texts. */
import {
  type ContentConfig,
  createDocumentKinds,
  createMatcher,
  type DocumentKind,
  folderOf,
  foldersOf,
  isObject,
  type Manifest,
  nameOf,
  PACKAGE_MANIFESTS,
  readPackages,
  WORKSPACE_MANIFEST,
  type WorkspacePackage,
} from 'execplan';
import type {AllowedNames} from './allowed-names.ts';

/** A manifest's scripts. */
export interface PackageScripts {
  /** Folder of the package; empty for the root. */
  path: string;
  /** Its name; `null` where the manifest gives none. */
  name: string | null;
  scripts: ReadonlySet<string>;
}

/** A document that others cite, with its text. */
export interface ReferenceDocument {
  path: string;
  kind: DocumentKind;
  text: string;
}

export interface LintedRepository {
  /** Every file and folder, by its path. */
  files: ReadonlySet<string>;
  folders: ReadonlySet<string>;
  packages: readonly WorkspacePackage[];
  /** Of the root and of every package whose manifest could be read. */
  scripts: readonly PackageScripts[];
  /** Specification, architecture, constraints, contributing, decision records and the convention, by path. */
  references: readonly ReferenceDocument[];
  /** What those allow, where their texts aren't at hand. @default read from their texts */
  allowedNames?: AllowedNames;
  /** Where plans are kept. */
  isPlanPlace(path: string): boolean;
  /** What a document is for. */
  kindOf(path: string): DocumentKind;
}

/** Plain data, so that workers can be given it. */
export interface RepositoryInput {
  /** Paths of all files. */
  files: readonly string[];
  config: ContentConfig;
  /** Texts of the files that `createIsRead` names, by path. */
  texts: ReadonlyMap<string, string>;
}

const REFERENCES: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  ...(['spec', 'architecture', 'constraints', 'contributing', 'adr', 'convention'] as const),
]);
const MANIFESTS: ReadonlySet<string> = new Set([...PACKAGE_MANIFESTS, WORKSPACE_MANIFEST]);

/** Says whose text is needed: manifests' and references'. */
export function createIsRead(config: ContentConfig): (path: string) => boolean {
  const isPlanPlace = createMatcher(config.plans);
  const kindOf = createDocumentKinds(config);
  const isExcluded = createMatcher(config.exclude);
  return (path) =>
    path.endsWith('package.json') ||
    path === WORKSPACE_MANIFEST ||
    (!isExcluded(path) &&
      /\.(?:md|markdown)$/i.test(path) &&
      REFERENCES.has(kindOf(path, isPlanPlace(path))));
}

/** Describes a repository. */
export function toRepository({files, config, texts}: RepositoryInput): LintedRepository {
  const isPlanPlace = createMatcher(config.plans);
  const kinds = createDocumentKinds(config);
  const kindOf = (path: string) => kinds(path, isPlanPlace(path));
  const folders = foldersOf(files).add('');
  const isRead = createIsRead(config);
  const manifests = files
    .filter((path) => MANIFESTS.has(nameOf(path)))
    .map((path): Manifest => ({path, text: (isRead(path) && texts.get(path)) || ''}));
  return {
    files: new Set(files),
    folders,
    packages: readPackages({manifests, config, folders}),
    scripts: manifests.flatMap(({path, text}) =>
      nameOf(path) === 'package.json' ? readScripts(path, text) : [],
    ),
    references: files.flatMap((path) => {
      const kind = kindOf(path);
      const text = REFERENCES.has(kind) && isRead(path) ? texts.get(path) : undefined;
      return text === undefined ? [] : [{path, kind, text}];
    }),
    isPlanPlace,
    kindOf,
  };
}

function readScripts(path: string, text: string): PackageScripts[] {
  try {
    const {name, scripts} = JSON.parse(text) as {name?: unknown; scripts?: unknown};
    return [
      {
        path: folderOf(path),
        name: typeof name === 'string' ? name : null,
        scripts: new Set(isObject(scripts) ? Object.keys(scripts) : []),
      },
    ];
  } catch {
    return [];
  }
}
