/** Fetches the files of the index; the thin edge below the engine. */
import {createEngine, type Engine} from './engine.ts';
import type {Manifest} from './parts.ts';

/** The first bytes of what gzip packed. */
const GZIP = [0x1f, 0x8b];

export interface LoadOptions {
  /** URL of the manifest; the other files lie beside it. */
  manifest: string;
  /** Called whenever more words are known. */
  onMore(): void;
  /** When the words of the sections may be fetched: what is shown of an answer comes over the same line. @default at once */
  whenFree?: Promise<void>;
}

/** An engine and the state of the site that it answers for. */
export interface LoadedEngine {
  engine: Engine;
  /** Differs when the site has been built anew. */
  version: string;
}

/** @returns the version that the site has now */
export async function fetchVersion(manifest: string): Promise<string> {
  return (await fetchManifest(manifest)).register;
}

/**
 * Loads the register, and lets the words of the sections follow.
 *
 * @returns resolves as soon as titles and decisions can be found
 * @throws Error where a file can't be fetched, naming it
 */
export async function loadEngine({
  manifest,
  onMore,
  whenFree = Promise.resolve(),
}: LoadOptions): Promise<LoadedEngine> {
  const {register, texts} = await fetchManifest(manifest);
  const fetchFile = async (name: string) => unpack(await request(new URL(name, manifest).href));
  const engine = createEngine(await fetchFile(register), fetchFile);
  void whenFree.then(() => follow(engine, texts, fetchFile, onMore));
  return {engine, version: register};
}

async function fetchManifest(manifest: string): Promise<Manifest> {
  // The only file whose content changes below the same name.
  const response = await request(manifest, {cache: 'no-cache'});
  return response.json();
}

/** One after the other: each is a step that the reader can do without. */
async function follow(
  engine: Engine,
  texts: Manifest['texts'],
  fetchFile: (name: string) => Promise<Uint8Array>,
  onMore: () => void,
): Promise<void> {
  for (const {file, first} of texts) {
    try {
      await engine.addText(await fetchFile(file), first);
      onMore();
    } catch (error) {
      // What has been loaded still answers.
      console.warn(error);
      return;
    }
  }
}

async function request(url: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: Unexpected status ${response.status}, expected 200`);
  return response;
}

/** Files are packed as they lie, whatever a host does; one that declares them packed has had them unpacked already. */
async function unpack(response: Response): Promise<Uint8Array> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
