import picomatch from 'picomatch';
import {parse as parseYaml} from 'yaml';
import {type ContentConfig, DEFAULT_CONTENT_CONFIG} from '../content-config.ts';
import {isObject} from '../json-value.ts';
import {nameOf} from '../paths.ts';
import type {WorkspacePackage} from './repository-index.ts';

/** A file that describes a package or the workspace, as it stands in the repository. */
export interface Manifest {
  path: string;
  text: string;
}

export interface WorkspaceSource {
  /** The `package.json` files and the root's `pnpm-workspace.yaml`; of manifests of other languages their paths are enough. */
  manifests: readonly Manifest[];
  config: ContentConfig;
  /** Paths of all folders. */
  folders: Iterable<string>;
}

/** Names of the files that make a folder a package. */
export const PACKAGE_MANIFESTS = ['package.json', 'Cargo.toml', 'pyproject.toml', 'go.mod'] as const;
/** Name of the file in which pnpm's workspace lists its packages. */
export const WORKSPACE_MANIFEST = 'pnpm-workspace.yaml';

/**
 * Finds the packages of a repository. Where `execplan.config.json` has `packages`, the folders it matches are packages,
 * manifest or not; else folders with a manifest that match its default, pnpm's `packages` or npm's `workspaces`.
 * A manifest that can't be read gives a package without a name; one of another language is named like its folder.
 *
 * @returns the packages by path
 */
export function readPackages({manifests, config, folders}: WorkspaceSource): WorkspacePackage[] {
  const texts = new Map(manifests.map(({path, text}) => [path, text]));
  const isConfigured = config.packages !== DEFAULT_CONTENT_CONFIG.packages;
  const patterns = isConfigured
    ? config.packages
    : [
        ...config.packages,
        ...pnpmPatterns(texts.get(WORKSPACE_MANIFEST)),
        ...npmPatterns(texts.get('package.json')),
      ];
  const isMember = createFolderMatcher(patterns);
  return [...folders]
    .filter(isMember)
    .sort()
    .flatMap((path): WorkspacePackage[] => {
      const manifest = PACKAGE_MANIFESTS.find((name) => texts.has(`${path}/${name}`));
      if (manifest === undefined) return isConfigured ? [{path, name: null, description: null}] : [];
      if (manifest !== 'package.json') return [{path, name: nameOf(path), description: null}];
      const {name, description} = parseObject(texts.get(`${path}/${manifest}`), JSON.parse);
      return [{path, name: words(name), description: words(description)}];
    });
}

/** Unlike a matcher of files, a folder has to match itself: what lies below a package is none. */
function createFolderMatcher(patterns: readonly string[]): (path: string) => boolean {
  const options = {dot: false, noextglob: true, nonegate: true, ignore: [] as string[]};
  const globs: string[] = [];
  for (const pattern of patterns) {
    const bare = pattern.replace(/^!/, '').replace(/^\.\//, '').replace(/\/$/, '');
    if (bare === '' || bare === '.') continue;
    if (pattern.startsWith('!')) options.ignore.push(bare, `${bare}/**`);
    else globs.push(bare);
  }
  return globs.length === 0 ? () => false : picomatch(globs, options);
}

function pnpmPatterns(text: string | undefined): string[] {
  return strings(parseObject(text, parseYaml).packages);
}

/** npm and Yarn: a list, or an object with a list `packages`. */
function npmPatterns(text: string | undefined): string[] {
  const {workspaces} = parseObject(text, JSON.parse);
  return strings(isObject(workspaces) ? workspaces.packages : workspaces);
}

function parseObject(text: string | undefined, parse: (text: string) => unknown): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const value = parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Patterns of a stranger's manifest: a long one would become a regular expression that never ends. */
function strings(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (entry: unknown): entry is string =>
      typeof entry === 'string' && entry.length <= 200 && entry.split(/[*{]/).length <= 6,
  );
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
