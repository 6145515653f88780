import {expect, it} from 'vitest';
import {findTwins} from './twins.ts';

it('groups what has the same words, case and punctuation aside', () => {
  const twins = findTwins([
    {objectID: 'a', title: 'Keep the budget.', text: ''},
    {objectID: 'b', title: 'Keep the', text: 'Budget'},
    {objectID: 'c', title: 'The budget, keep', text: ''},
  ]);
  expect([...twins('a')]).toEqual(['a', 'b']);
  expect([...twins('c')]).toEqual(['c']);
});
