/** Which files of a package go into its tarball, and as what; pure. */

/** A file of a package, by its path in it: compiled, copied as it is, or kept back. */
export type Shipping = 'module' | 'asset' | 'kept';

/** Folders that hold no part of what a package does. */
const KEPT_FOLDERS = new Set(['node_modules', 'dist', 'fixtures', 'testing']);
const TEST = /(?:^|\/)(?:testing|[^/]+\.test)\.tsx?$/;
/** Types of modules that TypeScript can't see: those of `@theme/…` are for whoever swizzles; see `asset`. */
const DECLARATION = /\.d\.ts$/;
const MODULE = /\.tsx?$/;
const ASSET = /\.(?:css|cjs|js|png)$/;

/** @param path relative to the package, `/` on all systems */
export function shippingOf(path: string): Shipping {
  const folders = path.split('/').slice(0, -1);
  if (folders.some((folder) => KEPT_FOLDERS.has(folder)) || TEST.test(path) || DECLARATION.test(path))
    return 'kept';
  if (MODULE.test(path)) return 'module';
  return ASSET.test(path) ? 'asset' : 'kept';
}

/** @returns the path of a module once it is compiled: sources import each other by their own names. */
export function compiledPath(path: string): string {
  return path.replace(/\.tsx?$/, '.js');
}
