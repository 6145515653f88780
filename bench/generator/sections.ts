import type {Voice} from './prose.ts';
import type {Random} from './random.ts';
import {PACKAGES, packageName, VERBS} from './vocabulary.ts';
import {wrap} from './wrap.ts';

export interface BodyOptions {
  width: number;
  /** Whether a Mermaid diagram stands in it. */
  diagram: boolean;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n');
}

/** A shell transcript, as plans show what a command prints. */
function transcript(random: Random, voice: Voice): string {
  const name = packageName(random.pickRanked(PACKAGES));
  const passed = random.int(90) + 4;
  return indented([
    `$ pnpm --filter ${name} test -- ${voice.noun()}`,
    ` ✓ src/${voice.noun()}/${voice.noun()}.test.ts (${passed} tests) ${random.int(900) + 20}ms`,
    ` ✓ src/${voice.noun()}/${voice.noun()}.test.ts (${random.int(20) + 1} tests) ${random.int(900) + 20}ms`,
    '',
    ` Tests  ${passed + random.int(20)} passed (${passed + 20})`,
  ]);
}

function declaration(random: Random, voice: Voice): string {
  const type = voice.identifier().replace(/^./, (first) => first.toUpperCase());
  const fields = Array.from(
    {length: 2 + random.int(4)},
    () =>
      `  ${voice.identifier()}: ${random.pick(['string', 'number', 'boolean', 'readonly string[]', 'Map<string, number>'])};`,
  );
  return indented([
    `export interface ${type} {`,
    ...fields,
    '}',
    '',
    `export function ${voice.identifier()}(${voice.noun().replaceAll('-', '')}: ${type}): Promise<${type} | null>;`,
  ]);
}

function diagram(voice: Voice): string {
  const nodes = Array.from({length: 6}, (_, index) => ({id: `n${index}`, label: voice.noun()}));
  const edges = nodes
    .slice(1)
    .map(({id, label}, index) => `  n${index} --> ${id}[${label.replaceAll('-', ' ')}]`);
  return [
    '```mermaid',
    'flowchart LR',
    `  n0[${nodes[0]?.label.replaceAll('-', ' ')}]`,
    ...edges,
    '```',
  ].join('\n');
}

function table(random: Random, voice: Voice): string {
  const rows = Array.from(
    {length: 3 + random.int(5)},
    () =>
      `| \`${voice.identifier()}\` | ${voice.noun()} | ${random.int(500)} ms | ${voice.sentence('reason')} |`,
  );
  return ['| Name | What | Time | Why |', '| --- | --- | ---: | --- |', ...rows].join('\n');
}

function bullets(count: number, write: () => string, width: number): string {
  return Array.from({length: count}, () => `- ${wrap(write(), width, '  ')}`).join('\n');
}

function milestones(random: Random, voice: Voice, width: number): string[] {
  return Array.from({length: 2 + random.int(5)}, (_, index) => [
    `### Milestone ${index + 1}: ${random.pick(VERBS)} the ${voice.noun()}`,
    wrap(voice.text('statement', 2), width),
    wrap(voice.text('action', 2 + random.int(2)), width),
  ]).flat();
}

export function writePurpose(random: Random, voice: Voice, width: number): string {
  return [voice.text('statement', 3 + random.int(2)), voice.text('statement', 2 + random.int(3))]
    .map((paragraph) => wrap(paragraph, width))
    .join('\n\n');
}

/** Everything behind the living sections, in the convention's order. */
export function writeBody(random: Random, voice: Voice, {width, diagram: withDiagram}: BodyOptions): string {
  const paragraph = (sentences: number): string => wrap(voice.text('statement', sentences), width);
  const file = (): string => `\`${voice.file()}\`: ${voice.sentence('statement')}`;
  return [
    '## Context and Orientation',
    paragraph(4 + random.int(5)),
    bullets(3 + random.int(9), file, width),
    ...(withDiagram ? [diagram(voice)] : []),
    paragraph(2 + random.int(3)),
    '## Plan of Work',
    paragraph(3),
    ...(random.chance(0.35) ? milestones(random, voice, width) : [wrap(voice.text('action', 6), width)]),
    wrap(voice.text('action', 4 + random.int(9)), width),
    paragraph(2),
    '## Concrete Steps',
    wrap(`Run from the repository's root. ${voice.text('action', 2)}`, width),
    transcript(random, voice),
    wrap(voice.text('action', 2), width),
    transcript(random, voice),
    '## Validation and Acceptance',
    paragraph(2),
    bullets(3 + random.int(3), () => voice.sentence('outcome'), width),
    ...(random.chance(0.12) ? [table(random, voice)] : []),
    '## Idempotence and Recovery',
    paragraph(2 + random.int(2)),
    '## Artifacts and Notes',
    paragraph(1),
    transcript(random, voice),
    '## Interfaces and Dependencies',
    wrap(voice.text('action', 2), width),
    declaration(random, voice),
    paragraph(1 + random.int(2)),
  ].join('\n\n');
}
