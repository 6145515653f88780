import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {
  type Analysis,
  blobHref,
  type PlanFileOptions,
  type Repository,
  resolveLink,
} from 'docusaurus-plugin-execplan/plan-file';
import {type ContentConfig, createResolver, type Resolution, referenceKey} from 'execplan';
import {collectPackages, type Listing, readRepositoryUrl} from 'execplan-repository';
import {type Io, OperationalError} from '../io.ts';

/**
 * Reads where links to the repository's files lead (CONTRACT.md): `REPO_URL`, `REPO_REF`.
 *
 * @returns `null` where nothing is said: such links stay text
 */
export function readRepository({REPO_URL, REPO_REF}: Io['env']): Repository | null {
  if (!REPO_URL) return null;
  const repository = readRepositoryUrl(REPO_URL, REPO_REF);
  if (!repository)
    throw new OperationalError(
      `REPO_URL: unexpected \`${REPO_URL}\`, expected an address such as \`https://github.com/owner/name\``,
    );
  return repository;
}

export interface LinkSources {
  listing: Listing;
  config: ContentConfig;
  /** Paths of all files and folders of the repository. */
  files: ReadonlySet<string>;
  folders: ReadonlySet<string>;
  repository: Repository | null;
}

/**
 * Says where a plan's links and citations lead from a file that stands alone: to the web as they are, to files where
 * the repository shows them, and nowhere without one.
 */
export async function resolveTargets(
  {links, citations}: Analysis['rendered'],
  path: string,
  {listing, config, files, folders, repository}: LinkSources,
): Promise<Pick<PlanFileOptions, 'links' | 'citations'>> {
  const none = new Map<string, string>();
  const targets = {
    pages: none,
    folders: none,
    images: none,
    files,
    allFolders: folders,
    baseUrl: '/',
    repository,
  };
  const resolved = {links: new Map(links.map((url) => [url, resolveLink(url, path, targets)]))};
  if (!repository) return {...resolved, citations: new Map()};

  const packages = await collectPackages(listing, config, (file) =>
    readFile(join(listing.root, file.target)),
  );
  // Without pages, every document is a file.
  const resolver = createResolver({documents: [], packages, files, folders});
  const led = citations.flatMap(({cited}): [string, {href: string; external: true; note: null}][] => {
    if (!('reference' in cited)) return [];
    const {reference, place} = cited;
    const href = hrefOf(resolver.resolve(reference, {path, cited: [], place}), repository);
    return href === null ? [] : [[referenceKey(reference), {href, external: true, note: null}]];
  });
  return {...resolved, citations: new Map(led)};
}

function hrefOf(to: Resolution, repository: Repository): string | null {
  switch (to.to) {
    case 'file': {
      const line = /^\d+/.exec(to.line ?? '')?.[0];
      return `${blobHref(to.path, repository)}${line === undefined ? '' : `#L${line}`}`;
    }
    case 'document':
      return blobHref(to.path, repository);
    case 'folder':
    case 'package':
      return blobHref(to.path, repository, 'tree');
    case 'nothing':
      return null;
  }
}
