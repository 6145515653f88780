import {describe, expect, it} from 'vitest';
import {splitItems} from './split-items.ts';

describe('splitItems', () => {
  it('cuts a section that ends in a list, and leaves out the blank lines behind each item', () => {
    expect(splitItems('## Log\n\nWords.\n\n- One\n  more.\n\n  - Nested.\n\n- Two.\n\n')).toEqual({
      head: '## Log\n\nWords.\n',
      items: ['- One\n  more.\n\n  - Nested.', '- Two.'],
    });
  });

  it.each([
    ['no list', 'Words.\n'],
    ['a line that may go on with an item or not', '- One\nmore.\n'],
    ['words behind the list', '- One.\n\nWords.\n'],
    ['another list behind it', '- One.\n* Two.\n'],
    ['wider items', '-   One.\n\n  Words.\n'],
    ['code', '- One.\n  ```\n  - no item\n  ```\n'],
    ['a line across the page', '- - -\n- One.\n'],
    ['a line across the page between items', '- One.\n- - -\n'],
  ])('leaves %s whole', (_, words) => {
    expect(splitItems(`## Log\n\n${words}`)).toBeNull();
  });
});
