import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {type SearchRecord, tokenize} from 'execplan-search';
import {copyProject} from '../../checkout.ts';
import {runMeasured} from '../../measured-run.ts';
import {buildCommand} from '../../site-build.ts';
import {bundle} from '../search-site.ts';
import type {Subject} from '../subject.ts';
import type {AskingPage, PeerResult} from './peer.ts';

const PACKAGE = '@easyops-cn/docusaurus-search-local';
const GENERATED = `${PACKAGE}/default/generated-constants.js`;
const INDEX_FILE = /^search-index.*\.json$/;
/** Where the page that asks stands in the built site. */
const PAGE_FOLDER = 'search-bench';

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${PACKAGE}</title>
<link rel="icon" href="data:,">
<script type="module" src="page.js"></script>
`;

/** A page, or a section of one, as the plugin's index has it. */
interface IndexedDocument {
  /** The text, a page's title or a heading. */
  t: string;
  /** The heading above a text. */
  s?: string;
  /** Address of the page. */
  u: string;
  /** Anchor of the section, with its \`#\`. */
  h?: string;
}

export interface Easyops extends AskingPage, Pick<PeerResult, 'indexBytes' | 'indexFiles' | 'buildMs'> {
  /** Whether a hit, an address with its anchor, holds a decision. */
  holds(hit: string, decision: SearchRecord): boolean;
}

/**
 * Builds bare Docusaurus with the plugin and makes a page that asks it through its own worker. It indexes pages and their
 * sections, so that a decision counts as found where the hit's page is the plan's and, where the hit is a section, the
 * section has all words of the decision.
 */
export async function writeEasyops({root}: Subject, work: string): Promise<Easyops> {
  const folder = mkdtempSync(join(work, 'easyops-'));
  const outDir = join(folder, 'out');
  const checkout = copyProject(join(folder, 'checkout'));
  const without = await runMeasured(buildCommand('bare', checkout, root, join(folder, 'without')));
  const built = await runMeasured(buildCommand('bare', checkout, root, outDir, 'search.config.ts'));
  await writePage(checkout, join(outDir, PAGE_FOLDER));
  const indexes = readdirSync(outDir)
    .filter((name) => INDEX_FILE.test(name))
    .map((name) => readFileSync(join(outDir, name)));
  return {
    folder: outDir,
    path: `/${PAGE_FOLDER}/`,
    indexBytes: indexes.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0),
    indexFiles: indexes.length,
    buildMs: (built.seconds - without.seconds) * 1000,
    holds: createHolds(indexes.flatMap(readDocuments)),
  };
}

/** Bundles the plugin's own worker and what speaks to it; both are found beside each other. */
async function writePage(checkout: string, folder: string): Promise<void> {
  const client = join(checkout, 'node_modules', PACKAGE, 'dist/client/client/theme');
  const generated = join(checkout, 'bench/bare/.docusaurus', GENERATED);
  mkdirSync(folder);
  const entry = join(folder, 'entry.js');
  writeFileSync(
    entry,
    `import {searchByWorker} from ${JSON.stringify(join(client, 'searchByWorker.js'))};
window.searchBench = {
  async ask(query, hits) {
    const found = await searchByWorker('/', '', query, hits);
    return found.map(({document: {u, h}}) => u + (h || ''));
  },
};
`,
  );
  await bundle(entry, join(folder, 'page.js'), {format: 'esm'});
  await bundle(join(client, 'worker.js'), join(folder, 'worker.js'), {
    alias: {[`@generated/${GENERATED}`]: generated},
  });
  writeFileSync(join(folder, 'index.html'), PAGE);
}

function readDocuments(bytes: Buffer): IndexedDocument[] {
  const parts: {documents: IndexedDocument[]}[] = JSON.parse(bytes.toString());
  return parts.flatMap(({documents}) => documents);
}

function createHolds(documents: readonly IndexedDocument[]): Easyops['holds'] {
  /** Words of each section, its heading's included. */
  const words = new Map<string, Set<string>>();
  for (const {t, s = '', u, h = ''} of documents) {
    const address = `${u}${h}`;
    const known = words.get(address) ?? new Set();
    for (const word of tokenize(`${s} ${t}`)) known.add(word);
    words.set(address, known);
  }
  return (hit, {page, title}) => {
    const [path = '', anchor] = hit.split('#');
    if (path.replace(/^\/|\/$/g, '') !== page) return false;
    return anchor === undefined || tokenize(title).every((word) => words.get(hit)?.has(word));
  };
}
