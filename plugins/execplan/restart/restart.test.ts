import {Ajv2020} from 'ajv/dist/2020.js';
import type {Link, Node, Parent} from 'mdast';
import {describe, expect, it} from 'vitest';
import {parseDocument} from '../document.ts';
import {plainText} from '../plain-text.ts';
import {readPlan} from '../read-plan.ts';
import {closedSchema} from '../testing/closed-schema.ts';
import {corpusSources, fixtureSources} from '../testing/sources.ts';
import {readRestart} from './read-restart.ts';
import type {Restart} from './restart.ts';
import {restartMarkdown} from './restart-markdown.ts';
import {RESTART_SCHEMA} from './restart-schema.ts';

const NOW = new Date('2026-03-10');

function read(source: string, path = 'docs/plans/x.md') {
  const document = parseDocument(source);
  const reading = readPlan(document, {path, now: NOW});
  return {plan: reading.plan, restart: readRestart(document, reading)};
}

const restartOf = (source: string): Restart => read(source).restart;

const PLAN = `# Warm the cache

The plan follows \`ai/prompts/PLAN.md\`.

## Progress

- [x] (2026-03-02 09:10Z) Measured a cold start.
- [ ] Warm ten pages in \`packages/api/src/warm.ts\`.

### Milestone 2

- [~] (2026-03-04 09:10Z) Warm a hundred.

## Surprises & Discoveries

- Observation: The first visitor waits.
  Evidence: 3.1 s in \`ai/prompts/PLAN.md\`.

## Decision Log

- Decision: Old.
  Date/Author: 2026-03-01 / Ana
- Decision: New.
  Rationale: Because.
  Date/Author: 2026-03-03 / Ben
- Decision: Undated.

## Concrete Steps

Run all commands from the repository root.

Start it:

    pnpm start

Watch \`pnpm-lock.yaml\`.

## Validation and Acceptance

\`\`\`console
$ curl -s localhost:3000
warm
\`\`\`
`;

describe('readRestart', () => {
  it('gathers what a restart needs', () => {
    expect(restartOf(PLAN)).toMatchObject({
      schemaVersion: 1,
      path: 'docs/plans/x.md',
      title: 'Warm the cache',
      status: {value: 'active', reason: expect.stringContaining('1 of 3 steps done')},
      progress: {source: 'progress-section', total: 3, done: 1, partial: 1, notes: 0},
      openSteps: [
        {text: 'Warm ten pages in packages/api/src/warm.ts.', state: 'todo', line: 8, heading: null},
        {
          text: 'Warm a hundred.',
          state: 'partial',
          at: '2026-03-04T09:10Z',
          line: 12,
          heading: {title: 'Milestone 2', line: 10},
        },
      ],
      decisions: {
        total: 3,
        leftOut: 0,
        latest: [
          {text: 'New.', rationale: 'Because.', date: '2026-03-03', author: 'Ben'},
          {text: 'Old.', rationale: null, date: '2026-03-01', author: 'Ana'},
          {text: 'Undated.', date: null, author: null},
        ],
      },
      workingDirectory: {text: 'Run all commands from the repository root.', line: 30},
      commands: [
        {
          section: {title: 'Concrete Steps'},
          before: 'Start it:',
          pieces: [{kind: 'command', text: 'pnpm start'}],
        },
        {
          section: {title: 'Validation and Acceptance'},
          before: null,
          language: 'console',
          pieces: [
            {kind: 'command', text: 'curl -s localhost:3000'},
            {kind: 'output', text: 'warm'},
          ],
        },
      ],
      surprises: [{text: 'The first visitor waits.', evidence: '3.1 s in ai/prompts/PLAN.md.'}],
      files: [
        {target: 'ai/prompts/PLAN.md', line: 3},
        {target: 'packages/api/src/warm.ts', line: 8},
      ],
      missing: [],
    });
  });

  it('says in words what is not there', () => {
    expect(restartOf('# X\n\n## Progress\n\nNone yet.\n').missing).toEqual([
      'No open steps: the plan lists no steps.',
      'No decisions: the plan records none.',
      'No commands: no block of the plan is marked or formed as commands; its sentences may name some.',
      'No surprises: the plan records none.',
      'No files: the plan names none by its path.',
    ]);
    expect(restartOf('# X\n\n## Progress\n\n- [x] a\n').missing[0]).toContain('all of them are done');
    expect(restartOf('# X\n\n## Progress\n\n- a\n').missing[0]).toContain('notes without checkboxes');
  });

  it('takes the five latest decisions, whichever end of the log is the newest', () => {
    const entries = Array.from(
      {length: 14},
      (_, index) => `- Decision: D${index}.\n  Date/Author: 2026-03-${index < 12 ? '01' : '02'} / Ana\n`,
    );
    const texts = (log: string) => {
      const {total, leftOut, latest} = restartOf(`# X\n\n## Decision Log\n\n${log}`).decisions;
      return {total, leftOut, texts: latest.map(({text}) => text)};
    };
    const expected = {
      total: 14,
      leftOut: 9,
      texts: ['D13.', 'D12.', 'D11.', 'D10.', 'D9.'],
    };
    expect(texts(entries.join(''))).toEqual(expected);
    expect(texts(entries.toReversed().join(''))).toEqual(expected);
  });

  it('names the section of a step in a plan without Progress', () => {
    const {openSteps} = restartOf('# X\n\n- [ ] a\n\n## Phase 1\n\n- [ ] b\n');
    expect(openSteps.map(({text, heading}) => [text, heading?.title ?? null])).toEqual([
      ['a', null],
      ['b', 'Phase 1'],
    ]);
  });
});

describe('restartMarkdown', () => {
  it('is written for people and agents', () => {
    expect(restartMarkdown(restartOf(PLAN))).toMatchInlineSnapshot(`
      "# Restart: Warm the cache

      - Plan: \`docs/plans/x.md\`
      - Status: active (1 of 3 steps done, 1 partly; last dated activity 2026-03-04, line 8)
      - Progress: 1 of 3 steps done, 1 partly

      ## Open steps

      - [ ] Warm ten pages in packages/api/src/warm.ts. (line 8)

      ### Milestone 2

      - [ ] partly done: Warm a hundred. (line 12)

      ## Commands, in order

      Run all commands from the repository root. (line 30)

      ### Concrete Steps

      Line 34. Start it:

      \`\`\`sh
      pnpm start
      \`\`\`

      ### Validation and Acceptance

      Line 41:

      \`\`\`console
      curl -s localhost:3000
      \`\`\`

      The plan shows this output:

      \`\`\`text
      warm
      \`\`\`

      ## Surprises to know

      - The first visitor waits. (line 16)
        - Evidence: 3.1 s in ai/prompts/PLAN.md.

      ## Latest decisions

      - New. (2026-03-03, Ben, line 23)
        - Rationale: Because.
      - Old. (2026-03-01, Ana, line 21)
      - Undated. (undated, line 26)

      ## Named in the plan

      - \`ai/prompts/PLAN.md\` (line 3)
      - \`packages/api/src/warm.ts\` (line 8)
      "
    `);
  });

  it('shows whatever words a plan has, and none of them are markup', () => {
    const words = [
      '<script>alert(1)</script>',
      '![p](https://evil.example/p.png) [l](javascript:alert(1)) www.evil.example a@evil.example',
      '# head | cell | `code` **bold** ~~gone~~ &lt; [^1] \\*',
      '1. one',
      '- dash',
    ];
    for (const word of words) {
      const text = word.replace(/[\\`*_[\]<>#|~&.\-!]/g, '\\$&');
      const source = `# T ${text}\n\n## Progress\n\n- [ ] ${text} step\n\n## Decision Log\n\n- Decision: ${text}\n  Rationale: ${text}\n\n## Concrete Steps\n\n${text} here:\n\n\`\`\`\`sh\necho "\`\`\`"\n\`\`\`\`\n`;
      const {plan} = read(source);
      const markdown = restartMarkdown(restartOf(source));
      const {root} = parseDocument(markdown);
      const collect = (node: Node): Node[] => [
        node,
        ...('children' in node ? (node as Parent).children.flatMap(collect) : []),
      ];
      const allowed = [
        'root',
        'heading',
        'text',
        'list',
        'listItem',
        'paragraph',
        'inlineCode',
        'code',
        'link',
      ];
      for (const node of collect(root)) {
        expect(allowed).toContain(node.type);
        // A reader of Markdown may make a link of a bare address; it leads where its words say.
        if (node.type === 'link')
          expect((node as Link).url).toMatch(
            new RegExp(`^(?:https?://|mailto:)${plainText(node).replace(/^https?:../, '')}$`),
          );
      }
      // Read again, it is a plan without steps of its own whose words are those of the plan.
      const again = read(markdown).plan;
      expect(again.title).toBe(`Restart: ${plan.title}`);
      expect(markdown).toContain('````sh\necho "```"\n````');
    }
  });
});

describe('real plans', () => {
  const validate = new Ajv2020({allowUnionTypes: true}).compile(closedSchema(RESTART_SCHEMA));

  it.each([...fixtureSources(), ...corpusSources()])('$name', ({name, source}) => {
    const {plan, restart} = read(source, `docs/plans/${name}.md`);
    const open = plan.progress.items.filter(({state}) => state === 'todo' || state === 'partial');
    expect(restart.openSteps.map(({text, line}) => ({text, line}))).toEqual(
      open.map(({text, line}) => ({text, line})),
    );
    expect(restart.decisions.total).toBe(plan.decisions.length);
    expect(restart.decisions.latest.length + restart.decisions.leftOut).toBe(plan.decisions.length);
    expect(restart.surprises.length).toBe(plan.surprises.length);
    expect(new Set(restart.files.map(({target}) => target))).toEqual(
      new Set(plan.citations.map(({target}) => target)),
    );
    // Each stretch begins on a line of the plan that is behind the block's first one, in their order.
    const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
    for (const {line, pieces} of restart.commands) {
      let from = line - 1;
      for (const {text} of pieces) {
        const first = text.split('\n')[0]?.trim() ?? '';
        expect(first).not.toBe('');
        from = lines.findIndex((written, index) => index >= from && written.includes(first));
        expect(from, `${first} (line ${line})`).toBeGreaterThanOrEqual(line - 1);
      }
    }
    validate(JSON.parse(JSON.stringify(restart)));
    expect(validate.errors).toBeNull();
    const {root} = parseDocument(restartMarkdown(restart));
    expect(root.children.every(({type}) => ['heading', 'list', 'paragraph', 'code'].includes(type))).toBe(
      true,
    );
  });
});
