import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import type {Finding} from './finding.ts';
import {fixSource} from './fix.ts';
import {lintPlan} from './lint.ts';
import {toLintedPlan} from './linted-plan.ts';
import {DEFAULT_LINT_OPTIONS} from './options.ts';
import type {Rule} from './rule.ts';
import {RULE_PAGES} from './rule-pages.ts';
import {RULES} from './rules/index.ts';
import {REPOSITORY} from './testing/repository.ts';
import {type RuleExample, readRulePage} from './testing/rule-page.ts';
import {wordsOf} from './testing/words.ts';

const PAGES = fileURLToPath(RULE_PAGES);
const NOW = new Date('2025-03-01T12:00Z');
/** When the example's second version was committed. */
const COMMITTED = new Date('2025-01-20T12:00Z');

function lint(
  rule: Rule,
  {source, path, before}: Pick<RuleExample, 'source' | 'path' | 'before'>,
): Finding[] {
  const options = {...DEFAULT_LINT_OPTIONS, preset: 'events-hub' as const};
  const history = before === null ? null : {before, broughtAt: () => COMMITTED};
  const plan = toLintedPlan({path, source, now: NOW, repository: REPOSITORY, options, history});
  return lintPlan(plan, {siteUrl: '/', rules: [rule]});
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
    (_, example) => {
      const found = lint(rule, example).map(({line, column, message}) => `${line}:${column}: ${message}`);
      expect(found).toEqual(example.messages);
    },
  );

  it('finds nothing more to mend once it has mended', () => {
    for (const {source, path, before} of page?.examples ?? []) {
      const find = (text: string) => lint(rule, {source: text, path, before});
      const fixed = fixSource(source, find);
      expect(find(fixed).flatMap(({fix}) => fix)).toEqual([]);
      expect(wordsOf(fixed)).toEqual(wordsOf(source));
    }
  });
});

it('has a page for each rule, one about silences, and no other', () => {
  const pages = readdirSync(PAGES).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual([...RULES.map(({name}) => `${name}.md`), 'silence.md'].sort());
});

it('stands in the table of the convention’s requirements, each rule of it', () => {
  const table = readFileSync(`${PAGES}README.md`, 'utf8');
  const linked = new Set([...table.matchAll(/\]\(([a-z-]+)\.md\)/g)].map(([, name]) => name));
  expect(RULES.filter(({name}) => !linked.has(name))).toEqual([]);
});
