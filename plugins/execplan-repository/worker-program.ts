/** Programs of workers, which are started apart from whatever lets this process import TypeScript. */
import {createHash} from 'node:crypto';
import {mkdir, rename, writeFile} from 'node:fs/promises';
import {join, parse} from 'node:path';
import {fileURLToPath} from 'node:url';

/** All of a program in one file. */
export interface WorkerProgram {
  /** Absolute path. */
  file: string;
  /** Differs whenever the code does, dependencies included. */
  version: string;
}

/**
 * Bundles a program for Node.
 *
 * @param entry address of its first module
 * @param folder absolute path of the folder that it is written to
 */
export async function bundleWorker(entry: URL, folder: string): Promise<WorkerProgram> {
  const source = fileURLToPath(entry);
  const outfile = join(folder, `${parse(source).name}.mjs`);
  // Loaded by those alone who have many files to read.
  const {build} = await import('esbuild');
  const {outputFiles} = await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'silent',
    // No worker bundles another one.
    external: ['esbuild'],
    // Dependencies that are CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import {createRequire} from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  await mkdir(folder, {recursive: true});
  // Another process may be starting from it.
  const written = `${outfile}.${process.pid}`;
  await writeFile(written, code);
  await rename(written, outfile);
  return {file: outfile, version: createHash('sha256').update(code).digest('hex')};
}
