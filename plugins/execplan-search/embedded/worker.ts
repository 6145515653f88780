/** The embedded engine in a worker of its own, so that searching never holds up the page. */
import {fetchVersion, type LoadedEngine, loadEngine} from './load.ts';
import type {FromWorker, ToWorker} from './messages.ts';

type Question = Extract<ToWorker, {type: 'search'}>;
type Answer = Extract<FromWorker, {type: 'answer'}>;

/** How long the words of the sections wait for a question, which is to be answered first, and for its answer to be seen. */
const [LONGEST_WAIT_MS, REST_MS] = [1_000, 100];

let manifest = '';
let loading: Promise<LoadedEngine> | undefined;
let setFree = (): void => {};
/** Settled by the first answer, or when nothing was asked for a while. */
const whenFree = new Promise<void>((resolve) => {
  setFree = resolve;
});

function say(message: FromWorker): void {
  postMessage(message);
}

/** Loads once; after a failure the next question tries again. */
function load(): Promise<LoadedEngine> {
  if (loading) return loading;
  const started = loadEngine({
    manifest,
    onMore: () => started === loading && say({type: 'more'}),
    whenFree,
  });
  loading = started;
  started.then(
    () => setTimeout(setFree, LONGEST_WAIT_MS),
    () => {
      if (loading === started) loading = undefined;
    },
  );
  return started;
}

/**
 * Takes up the state that the site has now: it may have been built anew since, and is, with each edit, while a plan
 * is written.
 *
 * @returns whether it was another one
 */
async function refresh(): Promise<boolean> {
  const before = loading;
  if (!before) return false;
  const [{version}, now] = await Promise.all([before, fetchVersion(manifest)]);
  if (version === now || loading !== before) return false;
  loading = undefined;
  return true;
}

async function answer(requests: Question['requests']): Promise<Answer['results']> {
  const {engine} = await load();
  const results: Answer['results'] = [];
  // In turn: requests for the same words share what was found.
  for (const request of requests) results.push(await engine.answer(request));
  return results;
}

async function reply({id, requests}: Question): Promise<void> {
  try {
    const results = await answer(requests).catch(async (error: unknown) => {
      // The files of a site that has been built anew are gone.
      if (await refresh().catch(() => false)) return answer(requests);
      throw error;
    });
    say({type: 'answer', id, results});
    setTimeout(setFree, REST_MS);
  } catch (error) {
    say({type: 'failure', id, message: error instanceof Error ? error.message : String(error)});
  }
}

addEventListener('message', ({data}: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'open':
      manifest = data.manifest;
      // A failure is told to whoever asks.
      refresh()
        .then((isNew) => isNew && say({type: 'more'}))
        .catch(() => {});
      load().catch(() => {});
      break;
    case 'search':
      void reply(data);
      break;
  }
});
