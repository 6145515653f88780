import {expect, it} from 'vitest';
import {page} from '../testing/content.ts';
import {listFindings} from './list-findings.ts';
import type {PlanFinding} from './plan-finding.ts';

const PLAN = '# Do it\n\nWords.\n\n## Progress\n\n- [ ] One\n\n## Decision Log\n';

function finding(line: number, given: Partial<PlanFinding> = {}): PlanFinding {
  return {line, rule: 'title', severity: 'error', message: 'unexpected, expected', silenced: null, ...given};
}

function said(): Omit<PlanFinding, 'line'> {
  const {line: _, ...rest} = finding(1);
  return rest;
}

it('lists errors, then warnings, then what is silenced, each leading to its lines', () => {
  const findings = [
    finding(1, {severity: 'warning'}),
    finding(3, {silenced: 'as agreed'}),
    finding(3, {rule: 'prose-first'}),
    finding(3),
    finding(7),
    finding(7),
  ];
  expect(listFindings({...page('a.md', PLAN), findings})).toEqual({
    errors: 4,
    warnings: 1,
    silenced: 1,
    more: 0,
    entries: [
      {...said(), rule: 'prose-first', places: [{line: 3, at: '#L3'}], more: 0},
      {
        ...said(),
        places: [
          {line: 3, at: '#L3'},
          {line: 7, at: expect.stringMatching(/^#progress-one-/)},
        ],
        more: 0,
      },
      {...said(), severity: 'warning', places: [{line: 1, at: '#do-it'}], more: 0},
      {...said(), silenced: 'as agreed', places: [{line: 3, at: '#L3'}], more: 0},
    ],
  });
});

it('counts what a page can’t carry', () => {
  const different = Array.from({length: 60}, (_, index) => finding(1, {message: `unexpected ${index}`}));
  const same = Array.from({length: 30}, (_, index) => finding(index + 1, {rule: 'prose-first'}));
  const listed = listFindings({...page('a.md', PLAN), findings: [...same, ...different]});
  expect(listed).toMatchObject({errors: 90, more: 11});
  expect(listed?.entries).toHaveLength(50);
  expect(listed?.entries[0]).toMatchObject({more: 10});
  expect(listed?.entries[0]?.places).toHaveLength(20);
});

it('has nothing to say of what is no plan', () => {
  expect(listFindings(page('a.md', '# Notes\n'))).toBeNull();
});
