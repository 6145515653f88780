/** What is wrong with a packed package; pure over what its tarball holds. */
import {builtinModules} from 'node:module';
import {compiledPath, shippingOf} from './shipped-files.ts';

export interface PackedManifest {
  name: string;
  license?: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

export interface Tarball {
  manifest: PackedManifest;
  /** Text of each file by its path in the package. */
  files: ReadonlyMap<string, string>;
}

const BESIDE = ['LICENSE', 'README.md', 'package.json'];
/** Specifiers of imports, of what is required, and of modules whose types are added to. */
const SPECIFIER =
  /(?:\bfrom |^import |\bimport\(|\brequire\(|\.resolve\(|^declare module )(['"])((?!\.)[^'"\n]+)\1/gm;
/** What Docusaurus provides to a theme's modules, whichever package it comes from. */
const PROVIDED =
  /^@(?:theme|theme-original|generated|site)\/|^@docusaurus\/(?:(?:use|is)?[A-Z]\w*|router|renderRoutes)$/;

/**
 * Compares a tarball with the sources it was made from.
 *
 * @param sources paths of the package's files, relative to it
 * @param taken paths in `dist/` of what comes from outside the package
 * @returns what is wrong, in words; none where all is well
 */
export function examineTarball(
  {manifest, files}: Tarball,
  sources: readonly string[],
  taken: readonly string[],
): string[] {
  const expected = new Set([...BESIDE, ...taken.map((path) => `dist/${path}`)]);
  for (const path of sources) {
    const way = shippingOf(path);
    if (way === 'asset') expected.add(`dist/${path}`);
    if (way === 'module') {
      expected.add(`dist/${compiledPath(path)}`);
      expected.add(`dist/${compiledPath(path).replace(/\.js$/, '.d.ts')}`);
    }
  }
  return [
    ...[...files.keys()].filter((path) => !expected.has(path)).map((path) => `Unexpected file ${path}`),
    ...[...expected].filter((path) => !files.has(path)).map((path) => `Unexpected absence of ${path}`),
    ...(manifest.license === 'MIT' ? [] : [`Unexpected licence ${manifest.license}, expected MIT`]),
    ...wrongDependencies(manifest, files),
  ];
}

function wrongDependencies(manifest: PackedManifest, files: Tarball['files']): string[] {
  const declared = new Map(Object.entries({...manifest.peerDependencies, ...manifest.dependencies}));
  const links = [...declared]
    .filter(([, range]) => range.startsWith('workspace:') || range.startsWith('link:'))
    .map(([name, range]) => `Unexpected version ${range} of ${name}, expected one that a registry knows`);
  const isKnown = (name: string) =>
    declared.has(name) ||
    declared.has(typesOf(name)) ||
    name === manifest.name ||
    builtinModules.includes(name);
  const undeclared = new Map<string, string>();
  for (const [path, text] of files) {
    if (!/\.(?:c?js|d\.ts)$/.test(path)) continue;
    for (const [, , specifier = ''] of text.matchAll(SPECIFIER)) {
      const name = packageOf(specifier);
      if (!specifier.startsWith('node:') && !PROVIDED.test(specifier) && !isKnown(name))
        undeclared.set(name, path);
    }
  }
  return [
    ...links,
    ...Array.from(
      undeclared,
      ([name, path]) => `Unexpected import of ${name} in ${path}, expected a dependency`,
    ),
  ];
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function typesOf(name: string): string {
  return `@types/${name}`;
}
