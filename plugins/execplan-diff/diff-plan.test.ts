import {parseDocument, readPlan} from 'execplan';
import {describe, expect, it} from 'vitest';
import {diffPlan} from './diff-plan.ts';
import {phrasesOf} from './phrases.ts';
import type {PlanVersion} from './plan-diff.ts';
import {versionOf} from './testing.ts';

const PLAN = `# Warm the cache before the morning

This ExecPlan is a living document.

## Purpose / Big Picture

After this change the first visitor of the day waits no longer than any other, because the pages
that most people open are in the cache already.

## Progress

- [x] (2026-03-02 10:00Z) Measured how long the first visitor waits.
- [ ] Warm the ten most visited pages at five in the morning.
- [ ] Write the runbook for a cache that stays cold.

## Surprises & Discoveries

- Observation: The proxy drops its cache at midnight.
  Evidence: hits fall to zero at 00:00 in the log.

## Decision Log

- Decision: Warm by requests from outside.
  Rationale: It takes the same way as a visitor.
  Date/Author: 2026-03-02 / Ada

## Outcomes & Retrospective

None yet.

## Context and Orientation

The proxy in \`packages/proxy\` keeps pages for a day. See [its notes](../proxy.md) for the
settings. It is started with:

    pnpm --filter proxy start
      --cold

## Plan of Work

First measure, then warm, then write it down.
`;

/** One edit of the plan; the test fails where there is nothing to edit. */
function edit(from: string | RegExp, to: string): string {
  const edited = PLAN.replace(from, to);
  if (edited === PLAN) throw new Error(`Unexpected plan without ${from}`);
  return edited;
}

function phrases(after: string, before = PLAN): string[] {
  return phrasesOf(diffPlan(versionOf(before), versionOf(after)));
}

describe('diffPlan', () => {
  it.each<[name: string, after: string, expected: string[]]>([
    ['tick', edit('- [ ] Warm', '- [x] (2026-03-03 10:00Z) Warm'), ['1 step ticked']],
    ['untick', edit('- [x] (2026-03-02 10:00Z) Measured', '- [ ] Measured'), ['1 step unticked']],
    [
      'split',
      edit(
        '- [ ] Warm the ten most visited pages at five in the morning.',
        '- [x] (2026-03-03 10:00Z) Warm the most visited pages.\n- [ ] Warm them at five in the morning: ten pages.',
      ),
      ['1 step split'],
    ],
    ['reword', edit('Write the runbook for', 'Write a runbook about'), ['1 step reworded']],
    ['add', edit('- [ ] Write', '- [ ] Tell support.\n- [ ] Write'), ['1 step added']],
    ['remove', edit(/- \[ \] Write.*\n/, ''), ['1 step removed']],
    [
      'another decision',
      edit(
        '\n## Outcomes',
        '\n- Decision: Keep ten pages.\n  Rationale: More take too long.\n  Date/Author: 2026-03-03 / Ada\n\n## Outcomes',
      ),
      ['1 decision added'],
    ],
    [
      'a decision rewritten',
      edit('Warm by requests from outside.', 'Let the build write the cache.'),
      ['1 decision added', '1 decision removed'],
    ],
    ['a rationale', edit('It takes the same way', 'It goes the same way'), ['1 decision amended']],
    [
      'a surprise',
      edit('\n## Decision', '\n- Observation: Mornings are quiet.\n  Evidence: 3 requests.\n\n## Decision'),
      ['1 surprise added'],
    ],
    [
      'a retrospective',
      edit('None yet.', 'The first visitor waits 0.2 s; warming took less than planned.'),
      ['retrospective written', '“Outcomes & Retrospective” rewritten (11 words added, 2 removed)'],
    ],
    ['a title', edit('before the morning', 'at night'), ['title changed']],
    [
      'words of a section',
      edit('keeps pages for a day', 'keeps pages for two days'),
      ['“Context and Orientation” rewritten (2 words added, 2 removed)'],
    ],
    [
      'where a link leads',
      edit('(../proxy.md)', '(../proxies.md)'),
      ['“Context and Orientation” rewritten (1 word added, 1 removed)'],
    ],
    [
      'white space of code',
      edit('      --cold', '        --cold'),
      ['“Context and Orientation” rewritten (1 word added, 1 removed)'],
    ],
    [
      'a section more',
      `${PLAN}\n## Artifacts and Notes\n\nNone so far.\n`,
      ['“Artifacts and Notes” added (3 words)'],
    ],
    ['a section less', edit(/\n## Plan of Work[\s\S]*$/, ''), ['“Plan of Work” removed (8 words)']],
    [
      'a heading of the convention',
      edit('Plan of Work', 'Work plan'),
      ['“Plan of Work” is called “Work plan” now'],
    ],
    [
      'words that only change places',
      edit('First measure, then warm,', 'First warm, then measure,'),
      ['“Plan of Work” rewritten (words moved)'],
    ],
    [
      'everything at once',
      edit('- [ ] Warm', '- [x] (2026-03-03 10:00Z) Warm')
        .replace('before the morning', 'early')
        .replace('First', 'At first'),
      ['1 step ticked', 'title changed', '“Plan of Work” rewritten (2 words added, 1 removed)'],
    ],
  ])('says: %s', (_name, after, expected) => {
    expect(phrases(after)).toEqual(expected);
  });

  it.each<[name: string, after: string]>([
    ['nothing at all', PLAN],
    [
      'paragraphs wrapped anew',
      edit(
        'waits no longer than any other, because the pages\nthat most people open',
        'waits no longer\nthan any other, because the pages that most people open',
      ),
    ],
    ['ends of lines', PLAN.replaceAll('\n', '\r\n')],
    ['marks of lists and emphasis', PLAN.replaceAll('- [', '* [').replace('no longer', '*no longer*')],
    [
      'a fence instead of an indent',
      edit(
        '    pnpm --filter proxy start\n      --cold\n',
        '```\npnpm --filter proxy start\n  --cold\n```\n',
      ),
    ],
    ['headings of another level', PLAN.replaceAll('\n## ', '\n### ')],
    ['a fence around the whole', `\`\`\`md\n${PLAN}\`\`\`\n`],
    ['blank lines and trailing space', PLAN.replaceAll('\n\n', '\n\n\n').replaceAll('.\n', '. \n')],
    ['a comment', `${PLAN}\n<!-- nobody sees this -->\n`],
    ['steps in another order', edit(/(- \[ \] Warm.*\n)(- \[ \] Write.*\n)/, '$2$1')],
  ])('finds no change in meaning: %s', (_name, after) => {
    const diff = diffPlan(versionOf(PLAN), versionOf(after));
    expect(phrasesOf(diff)).toEqual([]);
    expect(diff.fate).toBe('unchanged');
    expect(diff.alarms).toEqual([]);
  });

  it('sees sections in another order, which is no change in meaning', () => {
    const [head = '', ...sections] = PLAN.split(/^(?=## )/m);
    const diff = diffPlan(versionOf(PLAN), versionOf(head + [...sections].reverse().join('\n')));
    expect([diff.fate, diff.isReordered, phrasesOf(diff)]).toEqual(['unchanged', true, []]);
    expect(diffPlan(versionOf(PLAN), versionOf(PLAN)).isReordered).toBe(false);
  });

  it('gives status, counts and outcomes before and after', () => {
    const done = PLAN.replaceAll('- [ ] ', '- [x] (2026-03-04 09:00Z) ').replace('None yet.', 'It is warm.');
    expect(diffPlan(versionOf(PLAN), versionOf(done))).toMatchObject({
      status: {before: 'active', after: 'done'},
      progress: {before: {done: 1, partial: 0, total: 3}, after: {done: 3, partial: 0, total: 3}},
      outcomes: {before: 'placeholder', after: 'written'},
      retrospective: 'written',
    });
  });

  it('compares what is cited, each once', () => {
    const after = edit('First measure', 'As `docs/spec.md` says in `docs/spec.md`, measure').replace(
      '`packages/proxy`',
      'the attic',
    );
    const {citations} = diffPlan(versionOf(PLAN), versionOf(after));
    expect(citations.gained.map(({target}) => target)).toEqual(['docs/spec.md']);
    expect(citations.lost.map(({target}) => target)).toEqual(['packages/proxy']);
  });

  it('compares what leads to nothing and what the linter says, wherever it stands', () => {
    const finding = (message: string, line: number) => ({
      rule: 'title',
      severity: 'error' as const,
      message,
      line,
    });
    const version = (change: Partial<PlanVersion>) => ({...versionOf(PLAN), ...change});
    const diff = diffPlan(
      version({
        findings: [finding('a', 1), finding('a', 2), finding('b', 3)],
        broken: [{path: 'x', line: 1}],
      }),
      version({
        findings: [finding('a', 9), finding('c', 4)],
        broken: [
          {path: 'x', line: 7},
          {path: 'y', line: 8},
        ],
      }),
    );
    expect(diff.findings.appeared).toEqual([finding('c', 4)]);
    expect(diff.findings.gone.map(({message}) => message)).toEqual(['a', 'b']);
    expect(diff.citations.broken).toEqual([{path: 'y', line: 8}]);
    expect(diff.fate).toBe('unchanged');
  });

  it('tells of a plan that came and of one that went', () => {
    const came = diffPlan(null, versionOf(PLAN));
    expect([came.fate, came.alarms, phrasesOf(came)]).toEqual([
      'added',
      [],
      ['plan added', '1 of 3 steps done', '1 decision'],
    ]);
    const went = diffPlan(versionOf(PLAN), null);
    expect([went.fate, went.status, phrasesOf(went)]).toEqual([
      'removed',
      {before: 'active', after: null},
      ['plan removed'],
    ]);
    expect(() => diffPlan(null, null)).toThrow(/expected at least one version/);
  });

  it('compares any two documents without failing', () => {
    const read = (source: string) => {
      const document = parseDocument(source);
      return readPlan(document, {path: 'a.md', now: new Date('2026-03-10')}).plan.title;
    };
    for (const source of ['', '---\nstatus: done\n---\n', '# [](x)\n', '- [ ] \n- [x]\n', '#\n##\n#\n']) {
      expect(read(source)).toBeDefined();
      expect(diffPlan(versionOf(source), versionOf(source)).fate).toBe('unchanged');
      expect(['revised', 'unchanged']).toContain(diffPlan(versionOf(source), versionOf(PLAN)).fate);
    }
  });

  /** A plan of one entry, edited. */
  const small = (body: string) => versionOf(`# Plan\n\n${body}\n`);
  const decision = (fields: string) => `## Decision Log\n\n- Decision: Use the cache.\n  ${fields}\n`;
  const steps = (...list: string[]) => `## Progress\n\n${list.map((step) => `- ${step}\n`).join('')}`;

  it.each<[name: string, before: string, after: string]>([
    ['a field without a name in the model', decision('Status: accepted'), decision('Status: rejected')],
    [
      'alternatives of a decision',
      decision('Alternatives: none at all'),
      decision('Alternatives: a database'),
    ],
    [
      'where a link of a step leads',
      steps('[ ] See [it](https://a.example/1)'),
      steps('[ ] See [it](https://a.example/2)'),
    ],
    ['a step struck out', steps('[ ] Deploy it now'), steps('[ ] ~~Deploy it now~~')],
    ['a partly done step taken back', steps('[~] Deploy the server'), steps('[ ] Deploy the server')],
    ['the date of an open step', steps('[ ] (2026-03-01) Deploy it'), steps('[ ] (2026-03-09) Deploy it')],
    [
      'a line above the boxes of a paragraph',
      '## Progress\n\nOnly if the owner agrees:\n[ ] Deploy it',
      '## Progress\n\nEven if the owner forbids:\n[ ] Deploy it',
    ],
    [
      'a cell in another column',
      '## A\n\n| x | y | z |\n| - | - | - |\n| a | b | |',
      '## A\n\n| x | y | z |\n| - | - | - |\n| a | | b |',
    ],
    [
      'which definition a link uses',
      '## A\n\n[it][a]\n\n[a]: /1\n[b]: /2',
      '## A\n\n[it][b]\n\n[a]: /1\n[b]: /2',
    ],
    ['where a footnote stands', '## A\n\nYes.[^1] No.\n\n[^1]: Why.', '## A\n\nYes. No.[^1]\n\n[^1]: Why.'],
    ['which words a link is on', '## A\n\n[Bob](/u) and Eve', '## A\n\nBob and [Eve](/u)'],
    [
      'where a block of code stands',
      '## A\n\nGood:\n\n    rm x\n\nBad:',
      '## A\n\nGood:\n\nBad:\n\n    rm x',
    ],
    [
      'HTML behind a comment',
      '## A\n\n<!-- a --><b>Never deploy</b>',
      '## A\n\n<!-- a --><b>Always deploy</b>',
    ],
    ['the case of a heading', '## We may deploy\n\na', '## We MAY deploy\n\na'],
    [
      'a section below another heading',
      '## In scope\n\n### Payments\n\na\n\n## Out of scope\n\nb',
      '## In scope\n\n## Out of scope\n\nb\n\n### Payments\n\na',
    ],
  ])('sees %s', (_name, before, after) => {
    const diff = diffPlan(small(before), small(after));
    expect(diff.fate).toBe('revised');
    expect(phrasesOf(diff).length).toBeGreaterThan(0);
  });

  it('takes two decisions for two, whatever their anchors', () => {
    const log = (text: string) => small(`## Decision Log\n\n- Decision: ${text}\n`);
    const before = log('We will keep all customer data encrypted at rest');
    const after = log('We will keep all customer data readable for Eve 1le9n9');
    expect(after.plan.decisions[0]?.anchor).toBe(before.plan.decisions[0]?.anchor);
    expect(diffPlan(before, after).alarms.map(({kind}) => kind)).toEqual(['decision-rewritten']);
  });

  it.each<[name: string, before: string, after: string, expected: string[]]>([
    [
      'a repeated step taken out',
      steps('[x] Run tests', '[ ] Run tests'),
      steps('[ ] Run tests'),
      ['1 step removed'],
    ],
    [
      'repeated steps of phases that change places',
      '## Progress\n\n### A\n\n- [x] Run tests\n\n### B\n\n- [ ] Run tests\n',
      '## Progress\n\n### B\n\n- [ ] Run tests\n\n### A\n\n- [x] Run tests\n',
      [],
    ],
    [
      'the first of two sections with one name',
      '## M1\n\n### Validation\n\nRun alpha.\n\n## M2\n\n### Validation\n\nRun beta.',
      '## M2\n\n### Validation\n\nRun beta.',
      ['“M1” removed (0 words)', '“Validation” removed (2 words)'],
    ],
    ['Chinese wrapped anew', '## A\n\n你好世界\n再见', '## A\n\n你好世界再见', []],
    [
      'one box ticked outside of Progress',
      '## A\n\n- [ ] one\n  - [ ] two',
      '## A\n\n- [ ] one\n  - [x] two',
      ['1 step ticked'],
    ],
  ])('counts right: %s', (_name, before, after, expected) => {
    expect(phrasesOf(diffPlan(small(before), small(after)))).toEqual(expected);
  });

  it('takes a finding for the same wherever the lines are that it speaks of', () => {
    const finding = (line: number) => ({
      rule: 'x',
      severity: 'error' as const,
      message: `unexpected a (line ${line})`,
      line,
    });
    const version = (line: number) => ({...versionOf(PLAN), findings: [finding(line)]});
    expect(diffPlan(version(3), version(5)).findings).toEqual({appeared: [], gone: []});
  });

  it('takes no more time than a reader has, whatever was retitled', () => {
    const sections = (title: string) =>
      versionOf(
        `# P\n\n${Array.from({length: 1500}, (_, index) => `## ${title} ${index}\n\nw${index} a b c d e f g h i${index}\n`).join('\n')}`,
      );
    const [before, after] = [sections('Old'), sections('New')];
    const start = performance.now();
    expect(diffPlan(before, after).fate).toBe('revised');
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
