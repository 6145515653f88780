import {expect, it} from 'vitest';
import {page} from '../testing/content.ts';
import {listFindings} from './list-findings.ts';
import type {PlanFinding} from './plan-finding.ts';

const PLAN = '# Do it\n\nWords.\n\n## Progress\n\n- [ ] One\n\n## Decision Log\n';

function finding(line: number, given: Partial<PlanFinding> = {}): PlanFinding {
  return {line, rule: 'title', severity: 'error', message: 'unexpected, expected', silenced: null, ...given};
}

it('lists errors, then warnings, then what is silenced, each leading to its line', () => {
  const findings = [
    finding(1, {severity: 'warning'}),
    finding(3, {silenced: 'as agreed'}),
    finding(3, {rule: 'prose-first'}),
    finding(7),
  ];
  expect(listFindings({...page('a.md', PLAN), findings})).toMatchObject({
    errors: 2,
    warnings: 1,
    more: 0,
    entries: [
      {line: 3, rule: 'prose-first', at: '#L3'},
      {line: 7, at: expect.stringMatching(/^#progress-one-/)},
      {line: 1, severity: 'warning', at: '#do-it'},
      {line: 3, silenced: 'as agreed'},
    ],
  });
});

it('counts what a page can’t carry', () => {
  const findings = Array.from({length: 120}, () => finding(1));
  const listed = listFindings({...page('a.md', PLAN), findings});
  expect(listed).toMatchObject({errors: 120, more: 20});
  expect(listed?.entries).toHaveLength(100);
});

it('has nothing to say of what is no plan', () => {
  expect(listFindings(page('a.md', '# Notes\n'))).toBeNull();
});
