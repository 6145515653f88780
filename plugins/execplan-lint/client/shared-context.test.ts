import {readFileSync} from 'node:fs';
import {DEFAULT_CONTENT_CONFIG} from 'execplan';
import {describe, expect, it} from 'vitest';
import {lintPlan} from '../lint.ts';
import {toLintedPlan} from '../linted-plan.ts';
import {DEFAULT_LINT_OPTIONS, type LintOptions} from '../options.ts';
import type {LintedRepository} from '../repository.ts';
import {PRESETS} from '../rule.ts';
import {RULE_PAGES} from '../rule-pages.ts';
import {RULES} from '../rules/index.ts';
import {REPOSITORY} from '../testing/repository.ts';
import {lintTyped} from './lint-typed.ts';
import {fromSharedContext, type SharedContext, toSharedContext} from './shared-context.ts';

const NOW = new Date('2025-10-02');
const PATH = 'docs/plans/2025-01-08-send-the-hero-first.md';

function shared(options: LintOptions, repository: LintedRepository = REPOSITORY): SharedContext {
  // As a browser gets it.
  return JSON.parse(JSON.stringify(toSharedContext(repository, DEFAULT_CONTENT_CONFIG, options)));
}

function inBrowser(text: string, options: LintOptions, path: string = PATH) {
  const context = shared(options);
  return lintTyped({path, text}, context, fromSharedContext(context), NOW);
}

describe.each(PRESETS)('preset %s', (preset) => {
  const options = {...DEFAULT_LINT_OPTIONS, preset};
  const {notAsked} = shared(options);
  const unknown = new Set([...notAsked.files, ...notAsked.git]);

  it.each(RULES.map(({name}) => name))('finds in the examples of %s what the command line finds', (name) => {
    const page = readFileSync(new URL(`${name}.md`, RULE_PAGES), 'utf8');
    const examples = [...page.matchAll(/^(`{3,})md\n([\s\S]*?)^\1$/gm)].map(([, , text = '']) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples) {
      const plan = toLintedPlan({path: PATH, source: text, now: NOW, repository: REPOSITORY, options});
      const expected = lintPlan(plan, {siteUrl: ''})
        .filter(({rule, silenced}) => !unknown.has(rule) && silenced === null)
        .map(({line, column, rule, severity, message}) => ({line, column, rule, severity, message}));
      expect(inBrowser(text, options)).toEqual(expected);
    }
  });
});

describe('what isn’t asked', () => {
  it('is said, as far as the repository asks for it', () => {
    expect(shared(DEFAULT_LINT_OPTIONS).notAsked.git).toContain('steps-kept');
    expect(shared({...DEFAULT_LINT_OPTIONS, rules: {'steps-kept': 'off'}}).notAsked.git).not.toContain(
      'steps-kept',
    );
  });

  it('is not said to be silenced in vain', () => {
    const silence = (rule: string) =>
      `# Do it\n\n<!-- lint-ignore ${rule}: as agreed -->\n\nSee \`docs/no.md\`.\n`;
    const rules = (text: string) =>
      inBrowser(text, {...DEFAULT_LINT_OPTIONS, preset: 'events-hub'}).map(({rule}) => rule);
    expect(rules(silence('cited-paths'))).not.toContain('silence');
    expect(rules(silence('title'))).toContain('silence');
  });

  it('tells nothing of manifests but names of packages', () => {
    const scripts = [{path: '', name: 'secret-name', scripts: new Set(['secret-script'])}];
    const context = shared({...DEFAULT_LINT_OPTIONS, preset: 'events-hub'}, {...REPOSITORY, scripts});
    expect(context.notAsked.files).toContain('known-scripts');
    expect(context.options.rules['known-scripts']).toBe('off');
    expect(JSON.stringify(context)).not.toContain('secret');
  });

  it('describes no workspace that is too large', () => {
    const packages = Array.from({length: 1_001}, (_, index) => ({
      path: `packages/p${index}`,
      name: null,
      description: null,
    }));
    expect(shared(DEFAULT_LINT_OPTIONS, {...REPOSITORY, packages}).packages).toEqual([]);
  });
});

it('judges no name as long as there is none', () => {
  const rules = inBrowser('# Do it\n', DEFAULT_LINT_OPTIONS, '-').map(({rule}) => rule);
  expect(rules).not.toContain('file-name');
  expect(rules).not.toContain('plans-folder');
});
