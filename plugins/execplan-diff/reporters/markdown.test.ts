import {parseDocument, plainText} from 'execplan';
import type {Node, Parent} from 'mdast';
import {describe, expect, it} from 'vitest';
import {diffPlan} from '../diff-plan.ts';
import type {PlanDiff} from '../plan-diff.ts';
import {versionOf} from '../testing.ts';
import {inert} from './inert.ts';
import {formatMarkdown} from './markdown.ts';

const PAGE = (path: string) => `https://docs.example.test/previews/pr-7/${path.replace(/\.md$/, '')}/`;

function comment(plans: PlanDiff[], limit?: number): string {
  const revision = (name: string) => ({name, commit: '0'.repeat(40)});
  const report = {schemaVersion: 1 as const, base: revision('main'), head: revision('HEAD'), plans};
  return formatMarkdown(report, {pageUrl: PAGE, ...(limit !== undefined && {limit})});
}

function nodes(markdown: string): Node[] {
  const found: Node[] = [];
  const stack: Node[] = [parseDocument(markdown).root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    if ('children' in node) stack.push(...(node as Parent).children);
  }
  return found;
}

const BEFORE = `# Warm the cache

## Progress

- [x] (2026-03-02 10:00Z) Measure the first visitor.
- [ ] Warm ten pages.

## Decision Log

- Decision: Warm by requests from outside.
  Rationale: It takes the way of a visitor.
  Date/Author: 2026-03-02 / Ada
`;
const AFTER = BEFORE.replace('- [x] (2026-03-02 10:00Z) Measure', '- [ ] Measure').replace(
  '- [ ] Warm',
  '- [x] (2026-03-03 10:00Z) Warm',
);

const HOSTILE = [
  '<script>alert(1)</script>',
  '@everyone @org/team and someone@example.org',
  '[press me](javascript:alert(1)) ![](https://evil.example/x.png)',
  'closes #12, fixes owner/repo#3, GH-4, 0123456789abcdef0123456789abcdef01234567',
  'https://evil.example www.evil.example :tada: $x^2$ `code` **bold** ~~gone~~ | a | b |',
  '</details> <!-- execplan-preview --> &lt;b&gt; [^1] \\ \u202e reversed',
];

describe('formatMarkdown', () => {
  it('puts alarms first, then each plan in a few words, details folded', () => {
    expect(comment([diffPlan(versionOf(BEFORE), versionOf(AFTER))])).toMatchInlineSnapshot(`
      "### Plans: 1 changed; 1 change to look at

      > [!WARNING]
      > - A done step was unticked, and no decision or revision note says why. \`docs/plans/2026-03-02-warm-the-cache.md\`: “Measure the first visitor.”

      - **[Warm the cache](https://docs.example.test/previews/pr-7/docs/plans/2026-03-02-warm-the-cache/)** \`docs/plans/2026-03-02-warm-the-cache.md\`
        active, 1 of 2 steps. 1 step ticked, 1 step unticked
        <details><summary>What changed</summary>

        **Steps**
        - unticked: [Measure the first visitor.](https://docs.example.test/previews/pr-7/docs/plans/2026-03-02-warm-the-cache/#progress-measure-the-first-visitor-641ri)
        - ticked: [Warm ten pages.](https://docs.example.test/previews/pr-7/docs/plans/2026-03-02-warm-the-cache/#progress-warm-ten-pages-jponn)

        </details>
      "
    `);
  });

  it('tells of plans that came, went, or changed in form alone', () => {
    expect(
      comment([
        diffPlan(null, versionOf(BEFORE, 'docs/plans/new.md')),
        diffPlan(versionOf(BEFORE, 'docs/plans/old.md'), null),
        diffPlan(versionOf(BEFORE, 'docs/plans/a.md'), versionOf(BEFORE, 'docs/done/a.md')),
      ]),
    ).toMatchInlineSnapshot(`
      "### Plans: 1 added, 1 removed, 1 without a change in meaning

      - **[Warm the cache](https://docs.example.test/previews/pr-7/docs/plans/new/)** \`docs/plans/new.md\`
        active. plan added, 1 of 2 steps done, 1 decision

      - **Warm the cache** \`docs/plans/old.md\`
        was active, 1 of 2 steps. plan removed

      <details><summary>1 plan without a change in meaning</summary>

      - \`docs/done/a.md\`, was \`docs/plans/a.md\`

      </details>
      "
    `);
    expect(comment([])).toBe('### Plans: no change\n');
  });

  it('shows whatever words a plan has, and none of them do anything', () => {
    for (const words of HOSTILE) {
      const before = `# ${words}\n\n## Progress\n\n- [x] (2026-03-02 10:00Z) ${words} one\n\n## Decision Log\n\n- Decision: ${words}\n  Rationale: ${words}\n`;
      const after = `# Other ${words}\n\n## ${words}\n\n${words}\n\n## Progress\n\n- [ ] ${words} one\n- [ ] ${words} two and more\n`;
      const path = 'docs/plans/`@you` #1 <b>.md';
      const markdown = comment([diffPlan(versionOf(before, path), versionOf(after, path))]);
      const all = nodes(markdown);
      const html = all
        .filter(({type}) => type === 'html')
        .map((node) => (node as Node & {value: string}).value.trim());
      expect(html).toEqual(['<details><summary>What changed</summary>', '</details>'].reverse());
      for (const node of all) {
        if (node.type === 'link')
          expect((node as Node & {url: string}).url).toMatch(/^https:\/\/docs\.example\.test\/previews\//);
        expect(['image', 'footnoteReference', 'delete', 'table', 'code', 'thematicBreak']).not.toContain(
          node.type,
        );
      }
      const texts = all.flatMap((node) => (node.type === 'text' ? [plainText(node)] : []));
      for (const text of texts) {
        expect(text).not.toMatch(/@\w/);
        expect(text).not.toMatch(/#\d|\bGH-\d/);
        expect(text).not.toMatch(/https?:\/\/|www\.\w/);
        expect(text).not.toMatch(/:\w+:/);
        expect(text).not.toMatch(/\b[0-9a-f]{7,40}\b/);
        expect(text).not.toContain('\u202e');
      }
      expect(markdown).not.toContain('$');
      expect(markdown).not.toContain('<!--');
    }
  });

  it('stays below what GitHub takes, whatever the change', () => {
    const steps = (from: number, state: string) =>
      Array.from({length: 300}, (_, index) => `- [${state}] ${'@a<b> '.repeat(30)} ${from + index}\n`).join(
        '',
      );
    const many = Array.from({length: 400}, (_, index) =>
      diffPlan(
        versionOf(
          `# Plan ${index}\n\n## Progress\n\n${index < 4 ? steps(0, 'x') : '- [x] a\n'}`,
          `docs/plans/${index}.md`,
        ),
        versionOf(
          `# Plan ${index}\n\n## Progress\n\n${index < 4 ? steps(5000, ' ') : '- [ ] a\n'}`,
          `docs/plans/${index}.md`,
        ),
      ),
    );
    const markdown = comment(many);
    expect(new TextEncoder().encode(markdown).length).toBeLessThan(65_536);
    expect(markdown).toMatch(/… and \d+ plans more\.\n$/);
    const few = comment(many.slice(0, 4), 8_000);
    expect(new TextEncoder().encode(few).length).toBeLessThan(8_000);
    expect(few).toContain('Some details were left out');
    const opened = few.match(/<details>/g)?.length ?? 0;
    expect(few.match(/<\/details>/g)?.length ?? 0).toBe(opened);
  });
});

describe('inert', () => {
  it('keeps what a reader sees', () => {
    const shown = (text: string) => {
      const {root} = parseDocument(inert(text));
      return plainText(root).replaceAll('\u2060', '');
    };
    for (const words of [
      'a_b * c',
      'naïve — “quoted” 中文',
      'x < y && z > 1; #1 @b $5 `q` \\n',
      '1. one',
      '- dash',
      '# head',
      'नमस्ते 👨‍👩‍👧',
    ])
      expect(shown(words)).toBe(words);
  });

  it('cuts what is too long between characters', () => {
    expect(inert('👍👍👍👍', 3)).toBe('👍👍…');
  });
});
