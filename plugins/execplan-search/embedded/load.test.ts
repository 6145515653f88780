import {afterEach, describe, expect, it, vi} from 'vitest';
import {RECORDS} from '../testing/records.ts';
import {buildIndex} from './build-index.ts';
import {fetchVersion, loadEngine} from './load.ts';

const FOLDER = 'https://docs.example.test/previews/pr-7/api/v1/search/';
const MANIFEST = `${FOLDER}index.json`;

/** Serves the files of an index; a host may have unpacked them already. */
function serve(files: Map<string, Uint8Array | string>, missing: RegExp = /^$/): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.slice(FOLDER.length);
    asked.push(name);
    const content = missing.test(name) ? undefined : files.get(name);
    return content === undefined ? new Response('', {status: 404}) : new Response(content as string);
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('loadEngine', () => {
  it('answers as soon as the register is there, and more fully when the texts have followed', async () => {
    const asked = serve(buildIndex(RECORDS));
    const more = deferred();
    const {engine, version} = await loadEngine({manifest: MANIFEST, onMore: () => more.resolve()});
    expect(asked.slice(0, 2)).toEqual(['index.json', version]);
    expect((await engine.answer({indexName: 'records', query: 'breaker'})).nbHits).toBe(2);
    await more.promise;
    expect((await engine.answer({indexName: 'records', query: 'cityspark'})).nbHits).toBe(1);
    expect(await fetchVersion(MANIFEST)).toBe(version);
  });

  it('names what can not be fetched', async () => {
    serve(buildIndex(RECORDS), /^register/);
    await expect(loadEngine({manifest: MANIFEST, onMore: () => {}})).rejects.toThrow(
      /api\/v1\/search\/register-\w+\.bin: Unexpected status 404, expected 200/,
    );
  });

  it('answers from what it has where a text is missing', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    serve(buildIndex(RECORDS), /^text/);
    const {engine} = await loadEngine({manifest: MANIFEST, onMore: () => {}});
    await vi.waitFor(() => expect(warn).toHaveBeenCalled());
    expect((await engine.answer({indexName: 'records', query: 'breaker'})).nbHits).toBe(2);
    warn.mockRestore();
  });

  it('fails for a hit whose file is gone, and finds it when it is back', async () => {
    const files = buildIndex(RECORDS);
    serve(files, /^shown/);
    const {engine} = await loadEngine({manifest: MANIFEST, onMore: () => {}});
    const ask = () => engine.answer({indexName: 'records', query: 'breaker'});
    await expect(ask()).rejects.toThrow('Unexpected status 404');
    serve(files);
    expect((await ask()).hits).toHaveLength(2);
  });
});

function deferred(): {promise: Promise<void>; resolve: () => void} {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return {promise, resolve};
}
