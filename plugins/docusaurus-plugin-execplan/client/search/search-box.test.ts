// @vitest-environment happy-dom
import type {KeyboardEvent} from 'react';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import type {Answer} from './answer.ts';
import {createSearchBox, EMPTY, type SearchBox, type SearchBoxState} from './search-box.ts';
import {found, hit} from './testing.ts';

let state: SearchBoxState;
let box: SearchBox;
/** Questions that wait for their answers. */
let waiting: {query: string; answer(answer: Answer): void}[];
let recent: string[];
let chosen: string[];
let gone: string[];

const settle = () => vi.advanceTimersByTimeAsync(0);

async function type(query: string, answer?: Answer): Promise<void> {
  box.type(query);
  await settle();
  if (answer) {
    waiting.at(-1)?.answer(answer);
    await settle();
  }
}

function press(key: string, init: Partial<KeyboardEvent> = {}) {
  const event = {
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    currentTarget: document.createElement('input'),
    nativeEvent: {isComposing: false},
    preventDefault: vi.fn(),
    ...init,
  };
  box.onKeyDown(event as unknown as KeyboardEvent<HTMLInputElement>);
  return event;
}

/** Ids of what is listed, the chosen one in brackets. */
function listed(): string {
  const items = state.groups.flatMap(({items}) => items);
  return items
    .map(({hit, query, __autocomplete_id: place}) => {
      const name = hit?.objectID ?? query;
      return place === state.activeItemId ? `[${name}]` : name;
    })
    .join(' ');
}

const [A, B, C, D] = [hit('a'), hit('b'), hit('c'), hit('d')];

describe('createSearchBox', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    [state, waiting, recent, chosen, gone] = [EMPTY, [], [], [], []];
    box = createSearchBox({
      ask: (query) =>
        query === ''
          ? Promise.resolve({kind: 'nothing'})
          : new Promise((answer) => waiting.push({query, answer})),
      recent: () => recent,
      hrefOf: ({url}) => `/${url}`,
      hrefOfAll: (query) => `/search?q=${query}`,
      onChoose: (query) => chosen.push(query),
      go: (href) => gone.push(href),
      onStateChange: (next) => {
        state = next;
      },
    });
    return () => vi.useRealTimers();
  });

  it('lists what is found, the best chosen; Enter goes there', async () => {
    await type('x', found('x', [A, B]));
    expect(listed()).toBe('[a] b');
    press('ArrowDown');
    expect(listed()).toBe('a [b]');
    press('Enter');
    expect([gone, chosen]).toEqual([['/docs/plans/x#b'], ['x']]);
  });

  it('never lets an earlier answer take the place of a later one', async () => {
    await type('x');
    await type('xy');
    waiting[1]?.answer(found('xy', [B]));
    await settle();
    waiting[0]?.answer(found('x', [A]));
    await settle();
    expect(listed()).toBe('[b]');
    expect(state.answer).toMatchObject({query: 'xy'});
  });

  it('keeps the last list while the next is on its way, and says when that takes time', async () => {
    await type('x', found('x', [A, B]));
    await type('xy');
    expect(listed()).toBe('[a] b');
    expect(state.status).toBe('loading');
    await vi.advanceTimersByTimeAsync(310);
    expect(state.status).toBe('stalled');
    waiting.at(-1)?.answer(found('xy', []));
    await settle();
    expect(listed()).toBe('');
    expect(state).toMatchObject({status: 'idle', answer: {kind: 'found', total: 0}});
  });

  it('waits with Enter for the answer to what is in the field', async () => {
    await type('x', found('x', [A]));
    await type('xy');
    expect(press('Enter').preventDefault).toHaveBeenCalled();
    expect(gone).toEqual([]);
    waiting.at(-1)?.answer(found('xy', [B, A]));
    await settle();
    expect([gone, chosen]).toEqual([['/docs/plans/x#b'], ['xy']]);
  });

  it('forgets an Enter when the reader goes on typing', async () => {
    await type('x');
    press('Enter');
    press('y');
    await type('xy', found('xy', [B]));
    waiting[0]?.answer(found('x', [A]));
    await settle();
    expect(gone).toEqual([]);
  });

  it('goes to a chosen item of the last list while the next is on its way', async () => {
    await type('x', found('x', [A, B]));
    await type('xy');
    press('ArrowDown');
    press('Enter');
    expect(gone).toEqual(['/docs/plans/x#b']);
  });

  it('goes to all results with Control or Command', async () => {
    await type('x', found('x', [A]));
    press('Enter', {ctrlKey: true});
    press('Enter', {metaKey: true});
    expect([gone, chosen]).toEqual([
      ['/search?q=x', '/search?q=x'],
      ['x', 'x'],
    ]);
  });

  it('moves to the ends of the list once the reader is in it', async () => {
    await type('x', found('x', [A, B, C]));
    expect(press('End').preventDefault).not.toHaveBeenCalled();
    expect(listed()).toBe('[a] b c');
    press('ArrowDown');
    press('End');
    expect(listed()).toBe('a b [c]');
    press('Home');
    expect(listed()).toBe('[a] b c');
    press('ArrowUp');
    expect(listed()).toBe('a b [c]');
  });

  it('leaves the keys of an input method alone', async () => {
    await type('x', found('x', [A]));
    press('Enter', {nativeEvent: {isComposing: true} as never});
    expect(gone).toEqual([]);
  });

  it('keeps what is chosen when more is found', async () => {
    await type('x', found('x', [A, B]));
    press('ArrowDown');
    const more = box.askAgain();
    waiting.at(-1)?.answer(found('x', [C, A, D, B]));
    await more;
    expect(listed()).toBe('c a d [b]');
    const fewer = box.askAgain();
    waiting.at(-1)?.answer(found('x', [C, A]));
    await fewer;
    expect(listed()).toBe('[c] a');
  });

  it('passes over more of what is no longer asked', async () => {
    await type('x', found('x', [A]));
    const more = box.askAgain();
    const {answer} = waiting.at(-1) ?? {};
    await type('y', found('y', [B]));
    answer?.(found('x', [A, C]));
    await more;
    expect(listed()).toBe('[b]');
  });

  it('says that it failed, and tries again', async () => {
    await type('x', {kind: 'failed', query: 'x'});
    expect(state.answer.kind).toBe('failed');
    expect(listed()).toBe('');
    box.retry();
    await settle();
    waiting.at(-1)?.answer(found('x', [A]));
    await settle();
    expect(listed()).toBe('[a]');
  });

  it('lists recent searches while nothing is asked; Enter asks one again', async () => {
    recent = ['quota', 'cache'];
    await type('');
    expect(listed()).toBe('[quota] cache');
    press('ArrowDown');
    press('Enter');
    await settle();
    expect(waiting.at(-1)?.query).toBe('cache');
    waiting.at(-1)?.answer(found('cache', [A]));
    await settle();
    expect(listed()).toBe('[a]');
    expect(state.query).toBe('cache');
    expect([gone, chosen]).toEqual([[], []]);
  });
});
