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

it('leads to what begins on a line or last before it', () => {
  const {lines} = render(PLAN);
  expect(idAtLine(lines, 3)).toBe('L3');
  expect(idAtLine(lines, 2)).toBe('do-it');
  expect(idAtLine(lines, 12)).toBe('L11');
  expect(idAtLine([[3, 'L3']], 1)).toBe('L3');
  expect(idAtLine([], 1)).toBeNull();
});
