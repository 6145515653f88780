import {expect, test} from 'vitest';
import {readCheckbox} from './checkbox.ts';

test.each<[text: string, state: string, length: number]>([
  ['[ ] open', 'todo', 4],
  ['[x] done', 'done', 4],
  ['[X] done', 'done', 4],
  ['[~] half', 'partial', 4],
  ['[-] dropped', 'partial', 4],
  ['[/] half', 'partial', 4],
  ['[!] blocked', 'partial', 4],
  ['[✓] odd', 'partial', 4],
  ['[] no space', 'todo', 3],
  ['  [x] indented', 'done', 6],
  ['[x]', 'done', 3],
  ['[x]\nnext line', 'done', 3],
  ['[x]\ttab', 'done', 4],
  ['[\u00a0] no-break space', 'todo', 4],
  ['[x]（2026年1月3日）接入', 'done', 3],
  ['[ ]補充', 'todo', 3],
])('%j is %s', (text, state, length) => expect(readCheckbox(text)).toEqual({state, length}));

test.each([
  '[1] a reference',
  '[^1] a footnote',
  '[link](x)',
  '[xx] two',
  '[x]glued',
  'text [x] inside',
  '[[x]] wiki',
  '[注]说明',
  '',
])('%j is no checkbox', (text) => expect(readCheckbox(text)).toBeNull());
