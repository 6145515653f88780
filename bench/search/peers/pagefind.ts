import {mkdtempSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {close, createIndex} from 'pagefind';
import type {Subject} from '../subject.ts';
import type {AskingPage, PeerResult} from './peer.ts';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pagefind</title>
<link rel="icon" href="data:,">
<script>
  let loading;
  window.searchBench = {
    async ask(query, hits) {
      loading ??= import('./pagefind/pagefind.js');
      const {results} = await (await loading).search(query);
      const shown = await Promise.all(results.slice(0, hits).map((result) => result.data()));
      return shown.map(({meta}) => meta.id);
    },
  };
</script>
`;

/** Its own user interface and its engine; what is left is the index. */
const NO_INDEX = /\.(?:js|css|pagefind)$/;

/** Makes Pagefind's index, one custom record for each record, and a page that asks it with its default ranking. */
export async function writePagefind(
  {records}: Subject,
  work: string,
): Promise<AskingPage & Pick<PeerResult, 'indexBytes' | 'indexFiles' | 'buildMs'>> {
  const folder = mkdtempSync(join(work, 'pagefind-'));
  const outputPath = join(folder, 'pagefind');
  const start = performance.now();
  const {index, errors} = await createIndex({});
  if (!index) throw new Error(`Unexpected failure of Pagefind, expected an index: ${errors.join('; ')}`);
  for (const {objectID, url, title, text, trail} of records) {
    const added = await index.addCustomRecord({
      url: `/${url}`,
      // Pagefind looks for words in the content; the title is shown, and weighs more where it's the same words.
      content: [title, text, ...trail].join('\n'),
      language: 'en',
      meta: {title, id: objectID},
    });
    if (added.errors.length > 0) throw new Error(`${objectID}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({outputPath});
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  const buildMs = performance.now() - start;
  await close();
  writeFileSync(join(folder, 'index.html'), PAGE);
  const sizes = readdirSync(outputPath, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !NO_INDEX.test(entry.name))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  return {
    folder,
    path: '/',
    indexBytes: sizes.reduce((sum, size) => sum + size, 0),
    indexFiles: sizes.length,
    buildMs,
  };
}
