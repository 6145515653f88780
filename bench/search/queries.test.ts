import {describe, expect, it} from 'vitest';
import {makeQueries} from './queries.ts';
import type {Vocabulary} from './vocabulary.ts';

/** Words that aren't named stand in one record. */
function vocabulary(frequencies: Record<string, number>): Vocabulary {
  return {frequencyOf: (word) => frequencies[word] ?? 1, has: (word) => word in frequencies};
}

const DECISION = {
  title: 'Keep the retry budget in the worker',
  text: 'The worker restarts often, the browser never.',
};
const FREQUENCIES = {
  the: 900,
  in: 800,
  keep: 300,
  never: 200,
  often: 100,
  worker: 60,
  browser: 40,
  restarts: 20,
  budget: 9,
  retry: 3,
};

describe('makeQueries', () => {
  const queries = makeQueries(DECISION, 0, vocabulary(FREQUENCIES));

  it('asks for the rarest words in the order of the text', () => {
    expect(queries.rare).toBe('retry budget restarts');
  });

  it('takes ordinary words from the rarer half', () => {
    // retry, budget, restarts, browser, worker: the second, third and fourth.
    expect(queries.ordinary).toBe('budget restarts browser');
  });

  it('takes ordinary words of a short decision, too', () => {
    const short = {title: 'Keep budget of worker', text: 'The browser restarts.'};
    expect(makeQueries(short, 0, vocabulary(FREQUENCIES)).ordinary).toBe('budget browser restarts');
  });

  it('cuts the last word of a prefix to its first half', () => {
    expect(queries.prefix).toBe('retry budget rest');
  });

  it('makes one error in one of the rare words', () => {
    expect(queries.misspelt).toBe('rrtry budget restarts');
  });

  it('makes errors of each kind in turn', () => {
    const words = [0, 1, 2].map((turn) => makeQueries(DECISION, turn, vocabulary(FREQUENCIES)).misspelt);
    expect(new Set(words).size).toBe(3);
    for (const query of words) expect(query).not.toBe(queries.rare);
  });

  it('has no query where the words are too few or too short', () => {
    expect(makeQueries({title: 'Do it', text: ''}, 0, vocabulary({}))).toEqual({
      rare: null,
      ordinary: null,
      prefix: null,
      misspelt: null,
    });
    expect(makeQueries({title: 'Do it so', text: ''}, 0, vocabulary({}))).toMatchObject({
      rare: 'do it so',
      prefix: null,
      misspelt: null,
    });
  });
});
