import {parseDocument, readPlan} from 'execplan';
import {describe, expect, it} from 'vitest';
import {renderDocument} from './index.ts';
import {idAtLine} from './line-ids.ts';

function render(source: string, path = 'docs/plans/x.md') {
  const document = parseDocument(source);
  const reading = readPlan(document, {path, now: new Date('2026-01-01')});
  return renderDocument(document, reading, 'plan');
}

const PLAN = `# Do it

Words on
two lines with \`packages/api\`.

## Progress

- [ ] One
- [x] (2025-10-01 10:00Z) Two

| a |
| - |
| b |

## Decision Log

- Decision: yes

  Rationale: no
`;

describe('the ids of lines', () => {
  it('are given to blocks without one, and lead to those that have one', () => {
    const {lines, anchors} = render(PLAN);
    const ids = new Map(lines);
    expect(ids.get(1)).toBe('do-it');
    expect(ids.get(3)).toBe('L3');
    expect(ids.get(6)).toBe('progress');
    expect(ids.get(9)).toMatch(/^progress-two-/);
    expect(ids.get(11)).toBe('L11');
    expect(ids.get(13)).toBe('L13');
    expect(ids.get(17)).toMatch(/^decision-/);
    expect(lines.map(([line]) => line)).toEqual([...ids.keys()].sort((a, b) => a - b));
    for (const id of ids.values()) expect(anchors).toContain(id);
    expect(new Set(ids.values()).size).toBe(ids.size);
  });

  it('are not given to documents that are no plans', () => {
    expect(render('# Notes\n\nWords.\n', 'notes.md').lines).toEqual([]);
  });
});

describe('blocks of every kind', () => {
  const SOURCE = `# Do it

Words[^n].

[^n]: A foot
  of two lines.

\`\`\`sh
npm test
\`\`\`

> [!NOTE]
> Mind the gap.

<details>

\`\`\`mermaid
graph LR
\`\`\`

    indented
`;
  const {lines, anchors, parts} = render(SOURCE);

  it.each([
    [8, 'L8'],
    [9, 'L8'],
    [12, 'L12'],
    [15, 'L15'],
    [17, 'L17'],
    [21, 'L21'],
  ])('line %i has %s', (line, id) => {
    expect(idAtLine(lines, line)).toBe(id);
  });

  it('leads to a footnote from its own line alone', () => {
    expect(idAtLine(lines, 5)).toBe('user-content-fn-n');
    expect(idAtLine(lines, 7)).toBe('L3');
  });

  it('are all on the page', () => {
    const html = parts.map((part) =>
      part.type === 'html' ? part.html.join('') : part.type === 'mermaid' ? ` id="${part.id}"` : '',
    );
    const ids = [...html.join('').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    for (const [, id] of lines) expect(ids).toContain(id);
    expect(anchors).toEqual(expect.arrayContaining(lines.map(([, id]) => id)));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('leads to what begins on a line or last before it', () => {
  const {lines} = render(PLAN);
  expect(idAtLine(lines, 3)).toBe('L3');
  expect(idAtLine(lines, 2)).toBe('do-it');
  expect(idAtLine(lines, 12)).toBe('L11');
  expect(idAtLine([[3, 'L3']], 1)).toBe('L3');
  expect(idAtLine([], 1)).toBeNull();
});
