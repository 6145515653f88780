import {
  type ContentConfig,
  foldersOf,
  type Manifest,
  nameOf,
  PACKAGE_MANIFESTS,
  readPackages,
  WORKSPACE_MANIFEST,
  type WorkspacePackage,
} from 'execplan';
import {decodeText} from './decode.ts';
import type {ListedFile, Listing} from './listing.ts';

/** Files whose text says which folders are packages and what they are called. */
const READ: ReadonlySet<string> = new Set(['package.json', WORKSPACE_MANIFEST]);
const MANIFESTS: ReadonlySet<string> = new Set([...PACKAGE_MANIFESTS, WORKSPACE_MANIFEST]);

/** Whether a file of this name says which folders are packages. */
export function isManifest(name: string): boolean {
  return MANIFESTS.has(name);
}

/**
 * Reads the manifests of a repository's packages.
 *
 * @param read gives a file's bytes, `null` where it can't be read
 */
export async function collectPackages(
  listing: Listing,
  config: ContentConfig,
  read: (file: ListedFile) => Promise<Uint8Array | null>,
): Promise<WorkspacePackage[]> {
  const files = listing.files.filter(({path}) => isManifest(nameOf(path)));
  const manifests = await Promise.all(
    files.map(async (file): Promise<Manifest> => {
      const bytes = READ.has(nameOf(file.path)) ? await read(file) : null;
      return {path: file.path, text: bytes ? decodeText(bytes).text : ''};
    }),
  );
  return readPackages({manifests, config, folders: foldersOf(listing.files.map(({path}) => path))});
}
