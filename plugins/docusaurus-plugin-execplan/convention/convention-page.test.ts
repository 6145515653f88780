import {DEFAULT_LINT_OPTIONS, RULES} from 'execplan-lint';
import {describe, expect, it} from 'vitest';
import {conventionPage} from './convention-page.ts';
import {conventionSource} from './convention-source.ts';
import {readRulePages} from './read-rule-pages.ts';

const pages = await readRulePages();
const options = {rules: RULES, options: DEFAULT_LINT_OPTIONS, writeHref: '/b/write'};

describe('the page of the convention', () => {
  const {html} = conventionPage(pages, {...options, conventionHref: '/b/ai/prompts/PLAN'}).rows ?? {html: ''};
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

  it('has a section for each rule, with its reason and its examples, and no id twice', () => {
    expect(ids).toEqual(expect.arrayContaining([...RULES.map(({name}) => name), 'silence']));
    expect(new Set(ids).size).toBe(ids.length);
    for (const heading of ['Why', 'Wrong', 'Right'])
      expect(html.match(new RegExp(`<h4[^>]*>${heading}<`, 'g'))).toHaveLength(RULES.length + 1);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<h1 id="how-to-write-an-execplan"');
  });

  it('leads from rule to rule, to the convention of the repository, and nowhere else', () => {
    const hrefs = [...html.matchAll(/ href="([^"]+)"/g)].map(([, href]) => href ?? '');
    const fragments = hrefs.filter((href) => href.startsWith('#')).map((href) => href.slice(1));
    expect(fragments.filter((fragment) => !ids.includes(fragment) && fragment !== 'cited-by')).toEqual([]);
    const others = new Set(hrefs.filter((href) => !href.startsWith('#') && !href.startsWith('http')));
    expect([...others]).toEqual(['/b/write', '/b/ai/prompts/PLAN']);
  });

  it('leads to no convention where there is none', () => {
    const {rows} = conventionPage(pages, {...options, conventionHref: null});
    expect(rows?.html).not.toContain('PLAN" ');
  });
});

describe('how grave a rule is here', () => {
  const text = (lint: Partial<typeof DEFAULT_LINT_OPTIONS>) =>
    conventionSource(pages, {rules: RULES, options: {...DEFAULT_LINT_OPTIONS, ...lint}});
  const below = (source: string, rule: string) =>
    new RegExp(`\n### ${rule}\n\n\\*(.*)\\*\n`).exec(source)?.[1];

  it.each([
    ['title', {}, 'A warning here, of the preset `convention`.'],
    ['cites-references', {}, 'Not asked here: it is of the preset `events-hub`.'],
    ['cites-references', {preset: 'events-hub'} as const, 'An error here, of the preset `events-hub`.'],
    ['title', {rules: {title: 'off'}} as const, 'Switched off here, of the preset `convention`.'],
    [
      'cites-references',
      {rules: {'cites-references': 'warning'}} as const,
      'A warning here, of the preset `events-hub`.',
    ],
  ])('%s, %j', (rule, lint, words) => {
    expect(below(text(lint), rule)).toBe(words);
  });
});
