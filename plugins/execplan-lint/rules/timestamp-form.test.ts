import {expect, test} from 'vitest';
import {fixSource} from '../fix.ts';
import {lintPlan} from '../lint.ts';
import {toLintedPlan} from '../linted-plan.ts';
import {DEFAULT_LINT_OPTIONS} from '../options.ts';
import {timestampForm} from './timestamp-form.ts';

const NOW = new Date('2025-03-01T12:00Z');

function find(source: string) {
  const plan = toLintedPlan({
    path: 'docs/plans/2025-01-08-x.md',
    source,
    now: NOW,
    repository: null,
    options: DEFAULT_LINT_OPTIONS,
  });
  return lintPlan(plan, {siteUrl: '/', rules: [timestampForm]});
}

const fixStep = (step: string) =>
  fixSource(`# A\n\n## Progress\n\n${step}\n`, find).split('\n').slice(4, -1).join('\n');

test.each([
  ['- [x] 2025-01-08 13:00Z: Send it.', '- [x] (2025-01-08 13:00Z) Send it.'],
  ['- [x] 2025-01-08 13:00Z — Send it.', '- [x] (2025-01-08 13:00Z) Send it.'],
  ['- [x] 2025-01-08 13:00Z Send it.', '- [x] (2025-01-08 13:00Z) Send it.'],
  ['- [x] [2025-01-08 13:00:05Z] Send it.', '- [x] (2025-01-08 13:00:05Z) Send it.'],
  ['1. [x] [2025-01-08 13:00Z] Send it.', '1. [x] (2025-01-08 13:00Z) Send it.'],
])('%s becomes %s', (step, fixed) => {
  expect(fixStep(step)).toBe(fixed);
  expect(fixStep(fixed)).toBe(fixed);
});

test.each([
  // A letter would go.
  '- [x] (2025-01-08T13:00Z) Send it.',
  '- [x] (2025-01-08 13:00 UTC) Send it.',
  // The brackets are those of a link.
  '- [x] [2025-01-08 13:00Z](log.txt) Send it.',
  // The marks are those of code or stress.
  '- [x] `2025-01-08 13:00Z` Send it.',
  '- [x] **2025-01-08 13:00Z** Send it.',
  // The time breaks over two lines.
  '- [x] (2025-01-08\n  13:00 UTC) Send it.',
])('%j is named, not mended', (step) => {
  expect(fixStep(step)).toBe(step);
  expect(find(`# A\n\n## Progress\n\n${step}\n`)).toHaveLength(1);
});

test('positions hold behind front matter, in a fence and with CRLF', () => {
  const source = [
    '---',
    'a: b',
    '---',
    '````md',
    '# A',
    '',
    '## Progress',
    '',
    '- [x] [2025-01-08 13:00Z] B',
    '````',
    '',
  ].join('\r\n');
  expect(fixSource(source, find)).toBe(source.replace('[2025-01-08 13:00Z]', '(2025-01-08 13:00Z)'));
});
