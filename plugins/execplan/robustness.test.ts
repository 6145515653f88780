import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import type {PlanReading} from './read-plan.ts';
import {readPlan} from './read-plan.ts';

function read(source: string): PlanReading {
  return readPlan(parseDocument(source), {path: 'docs/plans/x.md', now: new Date('2026-01-01')});
}

const LIVING = [
  'Progress',
  'Surprises & Discoveries',
  'Decision Log',
  'Outcomes & Retrospective',
  'Revision Notes',
];

/** A plan each of whose sections holds the same text. */
function everywhere(text: string): string {
  return `# T\n\n${text}\n\n${LIVING.map((title) => `## ${title}\n\n${text}\n`).join('\n')}`;
}

/** Text that makes careless patterns try every way to read it. */
const HOSTILE = [
  'a.a.a.',
  'a/a/',
  '../',
  'a-',
  '(((((',
  ')))))',
  '[x[x[x',
  '{#',
  '{a,',
  '     ',
  'Date/ Date/ ',
  'Decision ',
  'Decision (',
  'Decision: a Rationale: b ',
  'Rationale:',
  'Revision note ',
  'Plan update (2026-01-01 ',
  'none to be ',
  'no a ',
  'Status',
  '2026-01-01 ',
  '(2026-01-01 ',
  '【2026',
  '决策（',
  '*a',
  '_a_a',
  '**a** ',
  '~~a',
  '`a ',
  '![',
  '<a ',
  '&amp;',
  'http://a.b/',
  '|a',
  ':',
  '。',
];

describe('40 kB of one pattern take bounded time', () => {
  test.each(HOSTILE)('%j', (pattern) => {
    const text = pattern.repeat(Math.ceil(4000 / pattern.length));
    const start = process.cpuUsage();
    read(everywhere(text));
    read(`# T\n\n## Decision Log\n\n- Decision: x Date/Author: ${text}${text}${text}\n`);
    const {user} = process.cpuUsage(start);
    expect(user / 1000).toBeLessThan(4000);
  });
});

describe('reading takes time that grows with the length, not with its square', () => {
  const time = (source: string): number => {
    const document = parseDocument(source);
    const start = process.cpuUsage();
    readPlan(document, {path: 'docs/plans/x.md', now: new Date('2026-01-01')});
    return process.cpuUsage(start).user / 1000;
  };

  test.each<[name: string, line: string]>([
    ['equal steps', '- [x] a\n'],
    ['steps on lines of one paragraph', '[x] a\n'],
    ['paragraphs', 'a\n\n'],
    ['headings', '# a\n'],
    ['decisions', '- Decision: a\n  Rationale: b\n  Date/Author: 2026-01-01 / x\n'],
    ['labels in one paragraph', 'Decision: a Rationale: b Date/Author: 2026-01-01 / x\n'],
    ['paths in one paragraph', 'docs/plans/a.md. '],
    ['fences', '```\n'],
  ])('%s', (_, line) => {
    const source = (count: number) => `# T\n\n## Progress\n\n## Decision Log\n\n${line.repeat(count)}`;
    time(source(100));
    const small = time(source(300));
    const large = time(source(3000));
    // Ten times as long; the square would be a hundred times.
    expect(large).toBeLessThan(Math.max(small, 15) * 40);
  });
});

describe('nesting', () => {
  test.each<[name: string, source: string]>([
    ['quotes in one line', `${'> '.repeat(5000)}deep\n`],
    ['quotes without spaces', `${'>'.repeat(5000)}deep\n`],
    ['lists in one line', `${'- '.repeat(5000)}deep\n`],
    [
      'lists by indentation',
      Array.from({length: 2000}, (_, depth) => `${'  '.repeat(depth)}- [x] a`).join('\n'),
    ],
    ['numbered lists', `${'1. '.repeat(5000)}deep\n`],
    ['both', `${'> - '.repeat(3000)}deep\n`],
    ['in a plan', everywhere(`${'> '.repeat(5000)}deep`)],
    ['in a fence', `\`\`\`md\n# T\n\n## Progress\n\n${'> '.repeat(5000)}deep\n\`\`\`\n`],
  ])('%s: shown as one code block, with a message', (_, source) => {
    const document = parseDocument(source);
    expect(document.root.children).toMatchObject([{type: 'code', value: source}]);
    expect(document.messages.map(({ruleId}) => ruleId)).toEqual(['nesting']);
    expect(read(source).plan.progress.total).toBe(0);
  });

  test.each<[name: string, source: string]>([
    ['a hundred quotes', `${'> '.repeat(100)}deep\n`],
    ['a hundred lists', Array.from({length: 100}, (_, depth) => `${'  '.repeat(depth)}- [x] a`).join('\n')],
    ['a rule of many dashes', `${'-'.repeat(5000)}\n\n${'- '.repeat(60)}\n`],
    ['emphasis', `${'*a '.repeat(300)}b${'*'.repeat(300)}\n`],
    ['brackets', `${'['.repeat(5000)}a${']'.repeat(5000)}\n`],
  ])('%s: still read', (_, source) => {
    expect(parseDocument(source).messages).toEqual([]);
    read(source);
  });

  test('a tree from another parser is read, however deep', () => {
    const document = parseDocument('# T\n\n## Progress\n\n- [x] a\n');
    const list = document.root.children[2];
    let node = list;
    for (let depth = 0; depth < 20_000; depth += 1) {
      node = {type: 'blockquote', children: [node]} as typeof node;
    }
    document.root.children[2] = node as NonNullable<typeof node>;
    const reading = readPlan(document, {path: 'x.md', now: new Date('2026-01-01')});
    expect(reading.plan.progress.done).toBe(1);
  });
});

describe('more marks of emphasis than real text has', () => {
  test('stay text', () => {
    const {root} = parseDocument('*a '.repeat(1100) + 'b*'.repeat(1100));
    expect(root.children).toMatchObject([{type: 'paragraph', children: [{type: 'text'}]}]);
    const inLink = parseDocument(`[${'*a '.repeat(1100)}${'b* '.repeat(1100)}](x)`);
    expect(JSON.stringify(inLink.root)).not.toContain('emphasis');
  });

  test('in other paragraphs they are read', () => {
    const {root} = parseDocument(`${'*a* '.repeat(600)}\n\n*a* **b** ~~c~~ _d_\n`);
    expect(root.children[1]).toMatchObject({
      children: [
        {type: 'emphasis'},
        {type: 'text'},
        {type: 'strong'},
        {type: 'text'},
        {type: 'delete'},
        {type: 'text'},
        {type: 'emphasis'},
      ],
    });
  });
});

test('a line of a third of a megabyte', () => {
  const start = process.cpuUsage();
  read(`# T\n\n## Progress\n\n- [x] ${'word '.repeat(65_000)}\n`);
  read(`# T\n\n## Decision Log\n\n- Decision: ${'a/b.md, '.repeat(40_000)}\n`);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
});
