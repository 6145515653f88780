import {createVoice, type Voice} from './prose.ts';
import {createRandom, type Random} from './random.ts';
import {PACKAGES, packageName} from './vocabulary.ts';

/** A generated file that isn't a plan. */
export interface GeneratedFile {
  path: string;
  text: string;
}

type Write = (random: Random, voice: Voice) => readonly string[];

const DECISION_RECORDS = 12;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function chapter(voice: Voice, depth: number, number: string, sentences: number): string[] {
  return [
    `${'#'.repeat(depth)} ${number} ${capital(voice.noun())} and ${voice.noun()}`,
    voice.text('statement', sentences),
  ];
}

/** Nine chapters of three sections each: `spec-v1.6.md` is what most plans cite. */
const specification: Write = (_random, voice) => [
  voice.text('statement', 4),
  ...Array.from({length: 9}, (_, index) => [
    ...chapter(voice, 2, `${index + 1}.`, 3),
    ...[1, 2, 3].flatMap((section) => chapter(voice, 3, `${index + 1}.${section}`, 6)),
  ]).flat(),
];

const architecture: Write = (_random, voice) => [
  voice.text('statement', 3),
  ['```mermaid', 'flowchart LR', '  sdk[Embed SDK] --> api[API]', '  api --> composer[Composer]', '```'].join(
    '\n',
  ),
  ...PACKAGES.flatMap((name) => [`## ${name}`, voice.text('statement', 5)]),
];

const constraints: Write = (_random, voice) => [
  voice.text('statement', 2),
  ...['Security', 'Privacy', 'Performance', 'Accessibility'].flatMap((name) => [
    `## ${name}`,
    Array.from({length: 6}, () => `- ${voice.sentence('action')}`).join('\n'),
  ]),
];

const prose: Write = (random, voice) => [
  voice.text('statement', 3 + random.int(3)),
  '## How',
  voice.text('action', 4 + random.int(4)),
];

const decisionRecord: Write = (_random, voice) => [
  'Status: accepted',
  '## Context',
  voice.text('statement', 4),
  '## Choice',
  voice.text('decision', 2),
  '## Consequences',
  voice.text('reason', 3),
];

function write(path: string, title: string, content: Write): GeneratedFile {
  const random = createRandom(path);
  const voice = createVoice(random, []);
  return {path, text: `${[`# ${title}`, ...content(random, voice)].join('\n\n')}\n`};
}

/** Writes what plans cite. These files are the same for every number of plans. */
export function generateReferences(): GeneratedFile[] {
  const records = Array.from({length: DECISION_RECORDS}, (_, index) => {
    const id = `ADR-${String(index + 1).padStart(4, '0')}`;
    const subject = createVoice(createRandom(id), []).noun();
    return write(`docs/engineering/DECISIONS/${id}-${subject}.md`, `${id}: The ${subject}`, decisionRecord);
  });
  return [
    write('README.md', 'Events Hub', prose),
    write('CONTRIBUTING.md', 'Contributing', prose),
    write('ai/constraints.md', 'Constraints', constraints),
    write('ai/prompts/PLAN.md', 'How plans are written', prose),
    write('docs/product/spec-v1.5.md', 'Product specification v1.5', specification),
    write('docs/product/spec-v1.6.md', 'Product specification v1.6', specification),
    write('docs/engineering/ARCHITECTURE.md', 'Architecture', architecture),
    ...records,
    ...PACKAGES.map((folder) => write(`${folder}/README.md`, packageName(folder), prose)),
    ...manifests(),
  ];
}

/** What tells the workspace's packages from other folders. */
function manifests(): GeneratedFile[] {
  return [
    {path: 'pnpm-workspace.yaml', text: 'packages:\n  - packages/*\n  - apps/*\n'},
    ...PACKAGES.map((folder) => ({
      path: `${folder}/package.json`,
      text: `${JSON.stringify({name: packageName(folder), private: true}, null, 2)}\n`,
    })),
  ];
}
