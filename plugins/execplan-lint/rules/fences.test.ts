/** What mending leaves of fences, to the letter. */
import {expect, it} from 'vitest';
import {fixSource} from '../fix.ts';
import {lintPlan} from '../lint.ts';
import {toLintedPlan} from '../linted-plan.ts';
import {DEFAULT_LINT_OPTIONS} from '../options.ts';
import type {Rule} from '../rule.ts';
import {noNestedFences} from './no-nested-fences.ts';
import {singleFence} from './single-fence.ts';

function fix(rule: Rule, source: string): string {
  const path = 'docs/plans/2025-01-08-send-the-hero.md';
  const plan = {path, now: new Date('2025-01-09'), repository: null, options: DEFAULT_LINT_OPTIONS};
  return fixSource(source, (text) =>
    lintPlan(toLintedPlan({...plan, source: text}), {siteUrl: '/', rules: [rule]}),
  );
}

it.each([
  ['below a paragraph', 'Run:\n```sh\na\n\n  b\n```\nThen:\n', 'Run:\n\n    a\n\n      b\n\nThen:\n'],
  ['between empty lines', 'Run:\n\n~~~\na\n~~~\n\nThen:\n', 'Run:\n\n    a\n\nThen:\n'],
  ['in a file of Windows', 'Run:\r\n```\r\na\r\n```\r\n', 'Run:\r\n\r\n    a\r\n'],
  ['at the end, without a newline', 'Run:\n\n```\na\n```', 'Run:\n\n    a\n'],
  [
    'in an item',
    '1. Run:\n   ```sh\n   a\n     b\n   ```\n2. Go\n',
    '1. Run:\n\n       a\n         b\n\n2. Go\n',
  ],
  ['in an item, half indented', '- Run:\n\n   ```\n   a\n  b\n   ```\n', '- Run:\n\n      a\n      b\n'],
  ['in a nested item', '- A\n  - B\n\n    ```\n    a\n    ```\n', '- A\n  - B\n\n        a\n'],
])('indents a fence %s', (_, source, fixed) => {
  expect(fix(noNestedFences, source)).toBe(fixed);
});

it.each([
  ['behind a list', '- A\n\n```\na\n```\n'],
  ['before a list that goes on', 'A\n\n```\na\n```\n\n2. B\n'],
  ['beside code', 'A\n\n    a\n\n```\na\n```\n'],
  ['in a quote', '> ```\n> a\n> ```\n'],
  ['on the line of its item', '- ```\n  a\n  ```\n'],
  ['with tabs', '-\tA\n\n\t```\n\ta\n\t```\n'],
  ['with more than a language', '```ts title="a.ts"\na\n```\n'],
  ['that is drawn', '```mermaid\ngraph LR\n```\n'],
  ['without an end', 'A\n\n```\na\n'],
  ['without a text', 'A\n\n```\n```\n'],
])('leaves a fence %s to its author', (_, source) => {
  expect(fix(noNestedFences, source)).toBe(source);
});

const PLAN = '# Send\n\n## Progress\n\n- [ ] Go\n';

it.each([
  ['closed', `\`\`\`md\n${PLAN}\`\`\`\n`, PLAN],
  ['never closed', `\`\`\`md\n${PLAN}`, PLAN],
  ['of tildes, labelled otherwise', `~~~markdown\n${PLAN}~~~`, PLAN],
  ['without a label', `\`\`\`\n${PLAN}\n## Decision Log\n\`\`\`\n`, `${PLAN}\n## Decision Log\n`],
  ['behind front matter', `---\nid: 1\n---\n\n\`\`\`md\n${PLAN}\`\`\`\n`, `---\nid: 1\n---\n\n${PLAN}`],
])('takes off a fence %s', (_, source, fixed) => {
  expect(fix(singleFence, source)).toBe(fixed);
  expect(fix(singleFence, source.replaceAll('\n', '\r\n'))).toBe(fixed.replaceAll('\n', '\r\n'));
});

it.each([
  ['with text behind it', `\`\`\`md\n${PLAN}\`\`\`\n\nThat is all.\n`],
  ['whose plan begins with a rule', `\`\`\`md\n---\n\n${PLAN}\`\`\`\n`],
])('leaves a fence %s', (_, source) => {
  expect(fix(singleFence, source)).toBe(source);
});
