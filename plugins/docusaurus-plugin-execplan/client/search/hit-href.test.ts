import {describe, expect, it} from 'vitest';
import {hitHref} from './hit-href.ts';

describe('hitHref', () => {
  it.each([
    ['docs/plans/x', '', 'docs/plans/x'],
    ['docs/plans/x', '#decision-keep-it-urjiu', 'docs/plans/x#decision-keep-it-urjiu'],
    ['docs/ünder der Brücke', '#第3章', 'docs/%C3%BCnder%20der%20Br%C3%BCcke#%E7%AC%AC3%E7%AB%A0'],
    ['docs/x', '#50%', 'docs/x#50%25'],
  ])('%s%s', (page, fragment, href) => {
    expect(hitHref({page, url: `${page}${fragment}`})).toBe(href);
  });
});
