import {expect, it} from 'vitest';
import {readTocRows, toTocRows} from './toc-rows.ts';

const TOC = [
  {value: 'Progress', id: 'progress', level: 2},
  {value: 'Phase <em>1</em>', id: 'phase-1', level: 3},
];

it('writes headings without the names of their fields, and reads them again', () => {
  const rows = toTocRows(TOC);
  expect(rows).toEqual([
    ['Progress', 'progress', 2],
    ['Phase <em>1</em>', 'phase-1', 3],
  ]);
  expect(readTocRows(JSON.parse(JSON.stringify(rows)))).toEqual(TOC);
});
