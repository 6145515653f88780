import {expect, it} from 'vitest';
import {namePictures} from './picture-names.ts';

it('names a picture for each side that a plan has', () => {
  expect(
    namePictures([
      {before: 'docs/plans/a.md', after: 'docs/plans/b.md'},
      {before: null, after: 'docs/plans/<script> "ü" ../c.md'},
      {before: 'docs/plans/.md', after: null},
    ]),
  ).toEqual([
    {side: 'before', path: 'docs/plans/a.md', file: '01-b-before.png'},
    {side: 'after', path: 'docs/plans/b.md', file: '01-b-after.png'},
    {side: 'after', path: 'docs/plans/<script> "ü" ../c.md', file: '02-c-after.png'},
    {side: 'before', path: 'docs/plans/.md', file: '03-plan-before.png'},
  ]);
});

it('takes the first twenty plans', () => {
  const plans = Array.from({length: 50}, () => ({before: null, after: 'a.md'}));
  expect(namePictures(plans)).toHaveLength(20);
});
