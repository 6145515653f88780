import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import type {IndexFiles} from './whole-index.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Search</title>
<link rel="icon" href="data:,">
<input aria-label="Search">
<ol></ol>
<script src="page.js"></script>
`;

/** Writes a page that searches with the shipped worker, without a site around it. */
export async function writeSearchSite(folder: string, files: IndexFiles): Promise<void> {
  await bundle(here('../../plugins/execplan-search/embedded/worker.ts'), join(folder, 'worker.js'));
  await bundle(here('browser/search-page.ts'), join(folder, 'page.js'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  mkdirSync(join(folder, 'index'));
  for (const [name, content] of files) writeFileSync(join(folder, 'index', name), content);
}

/**
 * Bundles a script for a page or a worker, minified as a site's are.
 *
 * @param alias what stands in for modules that aren't there
 */
export async function bundle(
  entry: string,
  file: string,
  {alias = {}, format = 'iife'}: {alias?: Record<string, string>; format?: 'iife' | 'esm'} = {},
): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    alias,
    define: {'process.env.NODE_ENV': '"production"'},
    logLevel: 'error',
  });
}
