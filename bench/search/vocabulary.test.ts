import {expect, it} from 'vitest';
import {countWords, wordsOf} from './vocabulary.ts';

it('counts the records that hold a word, not how often they do', () => {
  const vocabulary = countWords([
    {title: 'Retry', text: 'Retry again', trail: ['A plan'], url: 'docs/plans/x'},
    {title: 'Retry', text: '', trail: [], url: 'docs/y'},
  ]);
  expect(vocabulary.frequencyOf('retry')).toBe(2);
  expect(vocabulary.frequencyOf('again')).toBe(1);
  expect(vocabulary.frequencyOf('plan')).toBe(0);
  expect(['retry', 'plan', 'docs', 'budget'].map(vocabulary.has)).toEqual([true, true, true, false]);
});

it('names each word once', () => {
  expect(wordsOf({title: 'Retry the retry', text: 'The budget'})).toEqual(['retry', 'the', 'budget']);
});
