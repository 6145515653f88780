/**
 * The plainest page that searches: a field, a list, and the embedded engine in its worker. Bundled for the browser; what
 * is measured there is reached through `window.searchBench`.
 */
// Not the package's `client`: it would bring the engine and Algolia's client into the page's own script.
import {createEmbeddedClient} from '../../../plugins/execplan-search/client/embedded-client.ts';
import type {SearchHit} from '../../../plugins/execplan-search/client/protocol.ts';

export interface SearchBench {
  /** Loads the register; the words of sections follow. */
  open(): void;
  /** How many parts of the index have followed. */
  parts(): number;
  /** Ids of what is found. */
  ask(query: string, hits: number): Promise<string[]>;
  /** Milliseconds from asking to the answer's being in the page. */
  time(query: string): Promise<number>;
  /** Longest tasks of the page's main thread since the last call. */
  tasks(): PageTasks;
}

/** Milliseconds. */
export interface PageTasks {
  /** The longest task that the browser calls long: 50 ms and more; 0 where there was none. */
  longestTask: number;
  /** The longest time that a timer without a delay had to wait, whatever held it up. */
  longestWait: number;
}

declare global {
  interface Window {
    searchBench: SearchBench;
  }
}

/** As many as the site's dialog asks for. */
const HITS = 10;

const client = createEmbeddedClient(
  new URL('index/index.json', window.location.href).href,
  () => new Worker('worker.js'),
);
let parts = 0;
client.onMore?.(() => {
  parts += 1;
});

async function search(query: string, hitsPerPage: number): Promise<SearchHit[]> {
  const {results} = await client.search([{indexName: 'records', query, hitsPerPage}]);
  return results[0]?.hits ?? [];
}

let tasks: PageTasks = {longestTask: 0, longestWait: 0};
const observer = new PerformanceObserver((list) => {
  for (const {duration} of list.getEntries()) tasks.longestTask = Math.max(tasks.longestTask, duration);
});
observer.observe({type: 'longtask'});
let last = performance.now();
function tick(): void {
  const now = performance.now();
  tasks.longestWait = Math.max(tasks.longestWait, now - last);
  last = now;
  setTimeout(tick);
}
tick();

const field = document.querySelector('input') as HTMLInputElement;
const list = document.querySelector('ol') as HTMLOListElement;
let asked = 0;
field.addEventListener('input', async () => {
  asked += 1;
  const turn = asked;
  const hits = await search(field.value, HITS);
  if (turn !== asked) return;
  list.replaceChildren(
    ...hits.map(({_highlightResult, _snippetResult}) => {
      const item = document.createElement('li');
      item.innerHTML = `${_highlightResult.title.value}<p>${_snippetResult.text.value}</p>`;
      return item;
    }),
  );
});

window.searchBench = {
  open: () => client.warmUp?.(),
  parts: () => parts,
  ask: async (query, hits) => (await search(query, hits)).map(({objectID}) => objectID),
  async time(query) {
    const start = performance.now();
    await search(query, HITS);
    return performance.now() - start;
  },
  tasks() {
    const seen = tasks;
    tasks = {longestTask: 0, longestWait: 0};
    return seen;
  },
};
