import {describe, expect, it} from 'vitest';
import {outputKind} from './output-size.ts';

describe('outputKind', () => {
  it.each([
    ['docs/plans/2025-01-08-x.md', 'sources'],
    ['docs/plans/2025-01-08-x/index.html', 'rest'],
    ['search/index.html', 'rest'],
    ['llms-full.txt', 'sources'],
    ['llms-full-3.txt', 'sources'],
    ['llms.txt', 'rest'],
    ['search/register.4f2a.json', 'searchIndex'],
    ['assets/search/text-1.bin', 'searchIndex'],
    ['docs/research/index.html', 'rest'],
    ['api/v1/plans.json', 'rest'],
  ])('%s: %s', (path, kind) => {
    expect(outputKind(path)).toBe(kind);
  });
});
