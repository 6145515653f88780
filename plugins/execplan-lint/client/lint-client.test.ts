import {DEFAULT_CONTENT_CONFIG} from 'execplan';
import {describe, expect, it} from 'vitest';
import {DEFAULT_LINT_OPTIONS} from '../options.ts';
import {REPOSITORY} from '../testing/repository.ts';
import {createLintClient, type WorkerLike} from './lint-client.ts';
import type {FromWorker, ShownFinding, ToWorker} from './messages.ts';
import {toSharedContext} from './shared-context.ts';

const CONTEXT = toSharedContext(REPOSITORY, DEFAULT_CONTENT_CONFIG, DEFAULT_LINT_OPTIONS);
const plan = (text: string) => ({path: '-', text});
const found = (message: string): ShownFinding[] => [
  {line: 1, column: 1, rule: 'title', severity: 'error', message},
];

/** Workers that answer when they are told to. */
function workers() {
  const started: {said: ToWorker[]; isEnded: boolean; answer(message: FromWorker): void; fail(): void}[] = [];
  const start = (): WorkerLike => {
    let hear: (event: {data: FromWorker}) => void = () => {};
    let fail: (event: {message?: string}) => void = () => {};
    const worker = {
      said: [] as ToWorker[],
      isEnded: false,
      answer: (data: FromWorker) => hear({data}),
      fail: () => fail({message: 'no script'}),
    };
    started.push(worker);
    return {
      postMessage: (message) => worker.said.push(message),
      addEventListener(type: 'message' | 'error', listener: (event: never) => void) {
        if (type === 'message') hear = listener as typeof hear;
        else fail = listener as typeof fail;
      },
      terminate() {
        worker.isEnded = true;
      },
    };
  };
  return {started, client: createLintClient(CONTEXT, start)};
}

describe('the client', () => {
  it('starts nothing before it is asked, and tells the repository first', async () => {
    const {started, client} = workers();
    expect(started).toEqual([]);
    const answer = client.lint(plan('a'));
    const [worker] = started;
    expect(worker?.said).toEqual([
      {type: 'open', context: CONTEXT},
      {type: 'lint', id: 1, path: '-', text: 'a'},
    ]);
    worker?.answer({type: 'answer', id: 1, findings: found('x')});
    expect(await answer).toEqual(found('x'));
  });

  it('asks one question at a time, and of those that wait the newest', async () => {
    const {started, client} = workers();
    const [first, second, third] = ['a', 'ab', 'abc'].map((text) => client.lint(plan(text)));
    const [worker] = started;
    expect(worker?.said).toHaveLength(2);
    expect(await second).toBeNull();
    worker?.answer({type: 'answer', id: 1, findings: []});
    expect(await first).toEqual([]);
    expect(worker?.said.at(-1)).toEqual({type: 'lint', id: 2, path: '-', text: 'abc'});
    worker?.answer({type: 'answer', id: 2, findings: found('c')});
    expect(await third).toEqual(found('c'));
    expect(started).toHaveLength(1);
  });

  it('tells of a failure of one question and goes on', async () => {
    const {started, client} = workers();
    const failing = client.lint(plan('a'));
    const next = client.lint(plan('b'));
    started[0]?.answer({type: 'failure', id: 1, message: 'broken'});
    await expect(failing).rejects.toThrow('broken');
    started[0]?.answer({type: 'answer', id: 2, findings: []});
    expect(await next).toEqual([]);
  });

  it('starts anew after its worker failed', async () => {
    const {started, client} = workers();
    const failing = client.lint(plan('a'));
    started[0]?.fail();
    await expect(failing).rejects.toThrow('no script');
    expect(started[0]?.isEnded).toBe(true);
    const next = client.lint(plan('b'));
    started[1]?.answer({type: 'answer', id: 2, findings: []});
    expect(await next).toEqual([]);
  });

  it('leaves nobody waiting when it is closed', async () => {
    const {started, client} = workers();
    const asked = [client.lint(plan('a')), client.lint(plan('b'))];
    client.close();
    expect(await Promise.all(asked)).toEqual([null, null]);
    expect(started[0]?.isEnded).toBe(true);
  });
});
