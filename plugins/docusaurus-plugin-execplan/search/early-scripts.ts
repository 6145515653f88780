/**
 * The scripts of the page of results. Whoever comes with a question waits for them: the page's own code, then what it
 * imports, each of which the bundler would ask for when the one before has run. Told beforehand, they come at once.
 */
import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {ChunkNames} from '@docusaurus/types';
import {SCRIPTS_ATTRIBUTE} from '../hydration/scripts-attribute.ts';

/** Name that the page gives to the part with which it shows results (`theme/SearchPage`). */
const RESULTS_CHUNK = 'search-results';

/** How the inline script begins, behind which stand the scripts that it loads. */
const SCRIPTS = `<script ${SCRIPTS_ATTRIBUTE}="`;

/** Docusaurus's `client-manifest.json`, as far as it's read here. */
export interface ClientManifest {
  /** By the name of a chunk: the ids of all chunks that it needs, itself included. */
  origins: Readonly<Record<string, readonly string[]>>;
  /** By the id of a chunk; `file` is below the published folder. */
  assets: Readonly<Record<string, {js?: readonly {file: string}[]; css?: readonly {file: string}[]}>>;
}

/** Docusaurus's `routesChunkNames.json`: by a route's path and three digits, the names of its chunks. */
export type RoutesChunkNames = Readonly<Record<string, ChunkNames>>;

export interface PageOfResults {
  /** Folder that Docusaurus generates for the bundler. */
  generatedFilesDir: string;
  /** Published folder in which the page is. */
  outDir: string;
  /** Path of the page's route, base URL included. */
  route: string;
  /** Base URL of the site. */
  baseUrl: string;
}

/** Names the page's scripts in it. A site that loads its scripts in another way stays as it is. */
export async function nameEarlyScripts({
  generatedFilesDir,
  outDir,
  route,
  baseUrl,
}: PageOfResults): Promise<void> {
  // With `trailingSlash: false` it has the second name.
  const file = ['search/index.html', 'search.html'].map((name) => join(outDir, name)).find(existsSync);
  const html = file === undefined ? '' : await readFile(file, 'utf8');
  if (file === undefined || !html.includes(SCRIPTS)) return;
  const readJson = async (name: string) => JSON.parse(await readFile(join(generatedFilesDir, name), 'utf8'));
  const [manifest, names]: [ClientManifest, RoutesChunkNames] = await Promise.all([
    readJson('client-manifest.json'),
    readJson('routesChunkNames.json'),
  ]);
  const chunks = [...chunksOfRoute(names, route), RESULTS_CHUNK];
  const scripts = filesOfChunks(manifest, chunks).map((each) => `${baseUrl}${each}`);
  await writeFile(file, withScripts(html, scripts));
}

/** @returns the names of the chunks of a route. */
export function chunksOfRoute(names: RoutesChunkNames, route: string): string[] {
  const [, chunks] =
    Object.entries(names).find(([key]) => key.slice(0, key.lastIndexOf('-')) === route) ?? [];
  return chunks ? namesIn(chunks) : [];
}

function namesIn(chunks: ChunkNames | ChunkNames[string]): string[] {
  return typeof chunks === 'string' ? [chunks] : Object.values(chunks).flatMap(namesIn);
}

/** @returns the scripts that hold the named chunks and what these need, below the published folder; each once. */
export function filesOfChunks({origins, assets}: ClientManifest, names: readonly string[]): string[] {
  const ids = names.flatMap((name) => origins[name] ?? []);
  return [...new Set(ids.flatMap((id) => (assets[id]?.js ?? []).map(({file}) => file)))];
}

/** Chunks go before the scripts that a page has: these run when all before them have, and find the chunks there. */
export function withScripts(html: string, scripts: readonly string[]): string {
  const [before = '', behind] = html.split(SCRIPTS, 2);
  if (behind === undefined) return html;
  const own = behind.slice(0, behind.indexOf('"')).split(' ');
  const first = scripts.filter((script) => !own.includes(script));
  return `${before}${SCRIPTS}${[...first, ''].join(' ')}${html.slice(before.length + SCRIPTS.length)}`;
}
