import {expect, it} from 'vitest';
import {carryOver} from './carry-over.ts';

const BEFORE = '# Send it\n\nSaved as `send-it.md`.\n\n<Guidance.>\n';
const AFTER = '# Send it now\n\nSaved as `send-it-now.md`.\n\n<Guidance.>\n';

it.each([
  ['takes over what nobody touched', BEFORE, AFTER],
  [
    'leaves what was written by hand',
    BEFORE.replace('<Guidance.>', 'My words.\nMore of them.'),
    AFTER.replace('<Guidance.>', 'My words.\nMore of them.'),
  ],
  [
    'leaves a line that was changed by hand, and makes the others anew',
    BEFORE.replace('# Send it', '# Hold it'),
    AFTER.replace('# Send it now', '# Hold it'),
  ],
  [
    'leaves both of two lines of which one was copied',
    `${BEFORE}# Send it\n`,
    `${BEFORE}# Send it\n`.replace('send-it.md', 'send-it-now.md'),
  ],
  ['leaves another text', '# Mine\n', '# Mine\n'],
  ['leaves an emptied one', '', ''],
])('%s', (_, text, expected) => {
  expect(carryOver(text, BEFORE, AFTER)).toBe(expected);
});

it('leaves everything where lines can’t be compared', () => {
  expect(carryOver(`${BEFORE}x`, BEFORE, `${AFTER}\n`)).toBe(`${BEFORE}x`);
});

it('swaps lines without mistaking one for the other', () => {
  expect(carryOver('a\nb\nmine', 'a\nb\n', 'b\na\n')).toBe('b\na\nmine');
});
