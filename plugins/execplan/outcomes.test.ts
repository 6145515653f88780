import {expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import type {Outcomes} from './plan.ts';
import {readPlan} from './read-plan.ts';

function outcomesOf(source: string): Outcomes {
  return readPlan(parseDocument(source), {path: 'x.md', now: new Date('2026-01-01')}).plan.outcomes;
}

const under = (body: string) => `# T\n\n## Outcomes & Retrospective\n\n${body}\n\n## Context\n\nText.\n`;

test('absent', () => expect(outcomesOf('# T\n\n## Progress\n\n- [ ] A\n')).toBe('absent'));

test.each([
  '',
  '- (not started)',
  'Not started.',
  'TBD',
  'TBD. This section will say what was reached.',
  '(TBD) After implementation, summarise what was reached.',
  '(Pending) At completion, record the figures.',
  'Pending implementation approval.',
  'Pending — summarise once the milestones land.',
  'Not completed yet.',
  '(not completed yet)',
  'To be written after implementation.',
  '(Fill in once the work is done.)',
  'This section will be completed after the rollout.',
  '_To be completed._',
  'Summarize outcomes, gaps, and lessons learned at major milestones or at completion.',
  '- [ ] TBD',
  '未开始。',
  '尚未完成。完成后记录。',
  '待完成后补充。',
  '完了後に記入',
  '...',
  '<!-- later -->',
])('a placeholder: %j', (body) => expect(outcomesOf(under(body))).toBe('placeholder'));

test.each([
  'The cache is warm.',
  '- The cache is warm.',
  'Not much changed in the end, but the cache is warm.',
  '- (not started)\n- 2026-03-01: The cache is warm.',
  'None of the caches is cold any more.',
  '### What went well\n\nThe cache is warm.',
  '| Goal | Reached |\n| --- | --- |\n| Warm cache | yes |',
  '已完成缓存预热。',
  '    3 passed',
])('written: %j', (body) => expect(outcomesOf(under(body))).toBe('written'));
