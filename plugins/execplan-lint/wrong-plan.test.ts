import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {lintPlan} from './lint.ts';
import {toLintedPlan} from './linted-plan.ts';
import {DEFAULT_LINT_OPTIONS} from './options.ts';
import {REPOSITORY} from './testing/repository.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

it('finds in a plan that is wrong throughout what its list says, and nothing else', () => {
  const plan = toLintedPlan({
    path: 'notes/Hero Plan.md',
    source: fixture('wrong.md'),
    now: new Date('2025-03-01'),
    repository: REPOSITORY,
    options: {...DEFAULT_LINT_OPTIONS, preset: 'events-hub'},
  });
  const found = lintPlan(plan, {siteUrl: '/'}).map(
    ({line, column, severity, message, rule}) => `${line}:${column}: ${severity}: ${message} [${rule}]`,
  );
  expect(found).toEqual(fixture('wrong.txt').trimEnd().split('\n'));
});
