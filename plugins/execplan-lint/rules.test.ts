import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {fixSource} from './fix.ts';
import {lintPlan} from './lint.ts';
import {toLintedPlan} from './linted-plan.ts';
import {DEFAULT_LINT_OPTIONS} from './options.ts';
import type {Rule} from './rule.ts';
import {RULES} from './rules/index.ts';
import {REPOSITORY} from './testing/repository.ts';
import {readRulePage} from './testing/rule-page.ts';

const PAGES = fileURLToPath(new URL('../../docs/lint/', import.meta.url));
const NOW = new Date('2025-03-01T12:00Z');

function messagesOf(rule: Rule, source: string, path: string): string[] {
  const options = {...DEFAULT_LINT_OPTIONS, preset: 'events-hub' as const};
  const plan = toLintedPlan({path, source, now: NOW, repository: REPOSITORY, options});
  return lintPlan(plan, {siteUrl: '/', rules: [rule]}).map(
    ({line, column, message}) => `${line}:${column}: ${message}`,
  );
}

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  const file = `${PAGES}${name}.md`;
  const page = existsSync(file) ? readRulePage(readFileSync(file, 'utf8')) : null;

  it('has a page with its purpose, its reason, and examples', () => {
    expect(page).toMatchObject({title: name});
    expect(page?.purpose).not.toBe('');
    expect(page?.sections.slice(0, 3)).toEqual(['Why', 'Wrong', 'Right']);
    expect(page?.examples.filter(({messages}) => messages.length > 0)).not.toEqual([]);
    expect(page?.examples.filter(({messages}) => messages.length === 0)).not.toEqual([]);
  });

  it.each(page?.examples.map((example, index) => [index + 1, example] as const) ?? [])(
    'finds in example %i what its page says',
    (_, {source, path, messages}) => {
      expect(messagesOf(rule, source, path)).toEqual(messages);
    },
  );

  it('finds nothing more to mend once it has mended', () => {
    for (const {source, path} of page?.examples ?? []) {
      const options = {...DEFAULT_LINT_OPTIONS, preset: 'events-hub' as const};
      const find = (text: string) =>
        lintPlan(toLintedPlan({path, source: text, now: NOW, repository: REPOSITORY, options}), {
          siteUrl: '/',
          rules: [rule],
        });
      const fixed = fixSource(source, find);
      expect(find(fixed).flatMap(({fix}) => fix)).toEqual([]);
      expect(wordsOf(fixed)).toEqual(wordsOf(source));
    }
  });
});

it('has a page for each rule and no other', () => {
  const pages = readdirSync(PAGES).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(RULES.map(({name}) => `${name}.md`).sort());
});

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
