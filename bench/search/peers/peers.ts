/** Measures other engines beside the embedded one, over the same plans in the same run. */
import type {SearchRecord} from 'execplan-search';
import type {Browser} from 'playwright';
import {serveCompressed} from '../../compressed-server.ts';
import {formatBytes, formatTable} from '../../table.ts';
import {beforeAnswer} from '../first-query.ts';
import {JUDGED_HITS} from '../judge.ts';
import {judgeAnswers, mixQuestions, sampleQuestions} from '../questions.ts';
import {qualityCells, qualityHead} from '../report.ts';
import type {Subject} from '../subject.ts';
import {findTwins} from '../twins.ts';
import {writeEasyops} from './easyops.ts';
import {writeOurs} from './ours.ts';
import {writePagefind} from './pagefind.ts';
import {type AskingPage, askIn, measureAsking, type PeerResult} from './peer.ts';

export interface PeerResults {
  title: string;
  results: PeerResult[];
}

/** Of each kind; each engine is asked the same ones. */
const ASKED = 250;
/** Two of each kind. */
const FIRST_QUERIES = 8;

type IsRight = (hit: string, decision: SearchRecord) => boolean;

/** Asks each engine through a page in Chromium, one after the other. */
export async function measurePeers(
  subject: Subject,
  {browser, work}: {browser: Browser; work: string},
): Promise<PeerResults> {
  const {title, records, cost} = subject;
  const twins = findTwins(records.filter(({type}) => type === 'decision'));
  const isTwin: IsRight = (hit, {objectID}) => twins(objectID).has(hit);
  const results: PeerResult[] = [];
  const measure = async (
    name: string,
    page: AskingPage & Pick<PeerResult, 'indexBytes' | 'indexFiles' | 'buildMs'>,
    isRight: IsRight,
  ): Promise<void> => {
    console.error(`${title}, ${name} …`);
    const {indexBytes, indexFiles, buildMs} = page;
    const asked = await askAll(subject, browser, page, isRight);
    results.push({name, indexBytes, indexFiles, buildMs, ...asked});
  };

  const stored = [cost.manifest, cost.register, cost.text, cost.shown];
  await measure(
    'this site',
    {
      ...(await writeOurs(subject, work)),
      indexBytes: stored.reduce((sum, {bytes}) => sum + bytes, 0),
      indexFiles: stored.reduce((sum, {files}) => sum + files, 0),
      buildMs: cost.buildMs,
    },
    isTwin,
  );
  await measure('Pagefind', await writePagefind(subject, work), isTwin);
  const easyops = await writeEasyops(subject, work);
  await measure('search-local', easyops, easyops.holds);
  return {title, results};
}

async function askAll(
  {questions}: Subject,
  browser: Browser,
  asking: AskingPage,
  isRight: IsRight,
): Promise<Pick<PeerResult, 'qualities' | 'firstQuery'>> {
  const queries = mixQuestions(questions, FIRST_QUERIES).map(({query}) => query);
  const firstQuery = await measureAsking(browser, asking, queries, JUDGED_HITS);
  const server = await serveCompressed(asking.folder);
  const page = await browser.newPage();
  try {
    await page.goto(`${server.origin}${asking.path}`, {waitUntil: 'load'});
    await asking.loadAll?.(page);
    const ask = (query: string): Promise<string[]> => askIn(page, query, JUDGED_HITS);
    return {qualities: await judgeAnswers(sampleQuestions(questions, ASKED), ask, isRight), firstQuery};
  } finally {
    await page.close();
    await server.close();
  }
}

export function formatPeers({title, results}: PeerResults): string {
  const quality = results.map(({name, qualities}) => [name, ...qualityCells(qualities)]);
  const costs = results.map(({name, indexBytes, indexFiles, firstQuery, buildMs}) => [
    name,
    formatBytes(indexBytes),
    String(indexFiles),
    formatBytes(beforeAnswer(firstQuery)),
    formatBytes(firstQuery.text),
    `${(buildMs / 1000).toFixed(1)} s`,
  ]);
  return [
    formatTable([[`${title}: MRR@10 / recall@5`, ...qualityHead()], ...quality]),
    formatTable([[title, 'index', 'files', 'a first query', 'follows', 'build'], ...costs]),
  ].join('\n\n');
}
