import fc from 'fast-check';

/** Pieces that change how the lines around them are read. */
const PIECES = [
  '- [x] (2026-01-02 03:04Z) a step',
  '[ ] a step without a marker',
  '  - [~] nested',
  '> - [x] quoted',
  '- Decision: one. Rationale: two. Date/Author: 2026-01-02 / Ana',
  'Decision: in a paragraph',
  '- Rationale: alone',
  '- Observation: one. Evidence: two.',
  '**Decision 3:** bold',
  '2026-01-02: on a dated line',
  '2026-01-03 (Ana): TBD',
  'Decision: None yet.',
  '**Stage A:**',
  'Plan change notes:',
  '| Decision | Reason |',
  '| --- | --- |',
  '| a | b |',
  '```',
  '```md',
  '~~~',
  '    indented',
  '<div>',
  '</div>',
  '<!-- ',
  '-->',
  '<script>alert(1)</script>',
  '# Again',
  '## Progress',
  '## Decision Log',
  '### 2026-01-02',
  '#### Surprises & Discoveries',
  '## Outcomes & Retrospective',
  'Revision note (2026-01-02): changed.',
  '---',
  '***',
  '[^1]: a footnote',
  'text[^1] with *emphasis **and strong*** `code',
  '[x]: https://example.org',
  '1. numbered',
  '* * * [x] thrice',
  '\t- tab',
  '\u00a0[x] odd space',
  '状态：进行中',
  '- 决策：甲。理由：乙。',
  '',
];

type Edit =
  | {kind: 'delete' | 'duplicate' | 'indent' | 'outdent' | 'join'; at: number}
  | {kind: 'swap' | 'cut'; at: number; to: number}
  | {kind: 'insert'; at: number; piece: string};

const at = fc.nat(10_000);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({kind: fc.constantFrom('delete', 'duplicate', 'indent', 'outdent', 'join'), at}),
  fc.record({kind: fc.constantFrom('swap', 'cut'), at, to: at}),
  fc.record({kind: fc.constant('insert'), at, piece: fc.constantFrom(...PIECES)}),
);

function apply(lines: string[], change: Edit): void {
  const index = change.at % (lines.length || 1);
  const line = lines[index] ?? '';
  if (change.kind === 'delete') lines.splice(index, 1);
  if (change.kind === 'duplicate') lines.splice(index, 0, line);
  if (change.kind === 'indent') lines[index] = `  ${line}`;
  if (change.kind === 'outdent') lines[index] = line.replace(/^ {1,2}/, '');
  if (change.kind === 'join') lines.splice(index, 2, `${line} ${lines[index + 1] ?? ''}`);
  if (change.kind === 'insert') lines.splice(index, 0, change.piece);
  if (change.kind === 'cut') lines[index] = line.slice(0, change.to % (line.length + 1));
  if (change.kind === 'swap') {
    const other = change.to % (lines.length || 1);
    [lines[index], lines[other]] = [lines[other] ?? '', line];
  }
}

/** Plans as their authors spoil them: lines lost, doubled, moved, indented, cut; stray pieces of Markdown. */
export function mutatedPlans(sources: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...sources),
      fc.array(edit, {minLength: 1, maxLength: 12}),
      fc.constantFrom('\n', '\n', '\r\n', '\r'),
    )
    .map(([source, edits, end]) => {
      const lines = source.split('\n');
      for (const change of edits) apply(lines, change);
      return lines.join(end);
    });
}

/** Documents made of nothing but pieces. */
export const scrambledPlans: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom(...PIECES)},
      {weight: 1, arbitrary: fc.string({unit: 'grapheme'})},
    ),
    {
      maxLength: 40,
    },
  )
  .map((lines) => lines.join('\n'));
