import {gunzipSync} from 'node:zlib';
import {buildIndex, MANIFEST} from '../embedded/build-index.ts';
import {createEngine, type Engine, type FetchFile} from '../embedded/engine.ts';
import type {Manifest} from '../embedded/parts.ts';
import type {SearchRecord} from '../record.ts';

/** Makes an engine of records as the browser does: of the files of their index. */
export async function openEngine(records: readonly SearchRecord[]): Promise<Engine> {
  const files = buildIndex(records);
  const {register, texts}: Manifest = JSON.parse(String(files.get(MANIFEST)));
  const fetchFile: FetchFile = async (name) => {
    const bytes = files.get(name);
    if (!(bytes instanceof Uint8Array)) throw new Error(`${name}: not there`);
    return new Uint8Array(gunzipSync(bytes));
  };
  const engine = createEngine(await fetchFile(register), fetchFile);
  for (const {file, first} of texts) await engine.addText(await fetchFile(file), first);
  return engine;
}
