import {expect, it} from 'vitest';
import {readDirectoryTree} from './directory-tree.ts';

it('reads the lines of a drawn tree that have a comment', () => {
  const tree = `shop/
├─ apps/
│  ├─ till/        # Where money is taken
│  └─ window/
├─ packages/
│  ├─ stock/       # What is there (and what isn't)
│  ├─ lamps/ + shelves/  # Furniture
│  └─ a/b/         — Nested
└─ docs/           # Words`;
  expect(readDirectoryTree(tree, 10)).toEqual([
    {path: 'shop/apps/till', text: 'Where money is taken', line: 12},
    {path: 'shop/packages/stock', text: "What is there (and what isn't)", line: 15},
    {path: 'shop/packages/lamps', text: 'Furniture', line: 16},
    {path: 'shop/packages/shelves', text: 'Furniture', line: 16},
    {path: 'shop/packages/a/b', text: 'Nested', line: 17},
    {path: 'shop/docs', text: 'Words', line: 18},
  ]);
});

it('reads indented trees and those of ASCII', () => {
  expect(readDirectoryTree('packages/\n  stock/  # What is there\n')).toEqual([
    {path: 'packages/stock', text: 'What is there', line: 2},
  ]);
  expect(readDirectoryTree('packages\n|-- stock  # What is there\n`-- till')).toEqual([
    {path: 'packages/stock', text: 'What is there', line: 2},
  ]);
});

it('takes a long line for data, at once', () => {
  const start = performance.now();
  expect(readDirectoryTree(`a${' '.repeat(200_000)}b # c`)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(500);
});
