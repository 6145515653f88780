import {gunzipSync} from 'node:zlib';
import {createEngine, type Engine, MANIFEST, type Manifest} from 'execplan-search';

/** Files of an index by their name, as they are published. */
export type IndexFiles = ReadonlyMap<string, Uint8Array | string>;

/** @returns what names the other files */
export function manifestOf(files: IndexFiles): Manifest {
  const manifest = files.get(MANIFEST);
  if (typeof manifest !== 'string')
    throw new Error(`Unexpected index without ${MANIFEST}, expected it as text`);
  return JSON.parse(manifest);
}

/** Makes the engine that a reader has after everything was downloaded: the register and the words of all sections. */
export async function openWhole(files: IndexFiles): Promise<Engine> {
  const fetchFile = async (name: string): Promise<Uint8Array> => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`Unexpected name \`${name}\`, expected a file of the index`);
    return gunzipSync(bytes);
  };
  const {register, texts} = manifestOf(files);
  const engine = createEngine(await fetchFile(register), fetchFile);
  for (const {file, first} of texts) await engine.addText(await fetchFile(file), first);
  return engine;
}
