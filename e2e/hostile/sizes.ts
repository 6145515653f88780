import {type HostileFile, hostile, sentinel} from './hostile-file.ts';

/** A file whose words aren't all compared, since its text is too deep or too broken to be counted. */
const uncounted = (id: string, content: (says: string) => string | Buffer): HostileFile => ({
  path: `docs/plans/${id}.md`,
  content: content(sentinel(id)),
  says: sentinel(id),
  everyWord: false,
});

const says = (word: string) => `# A question of size\n\nSays ${word}.\n\n`;

/** Documents that are too deep, too long or too clever, and bytes that are no text. */
export function sizeFiles(): HostileFile[] {
  const nested = [1_000, 10_000].flatMap((depth) => [
    uncounted(`deep-quotes-${depth}`, (word) => `${says(word)}${'> '.repeat(depth)}inside\n`),
    uncounted(
      `deep-marks-${depth}`,
      (word) => `${says(word)}${'*a **b '.repeat(depth)}inside${'** c*'.repeat(depth)}\n`,
    ),
    uncounted(
      `deep-brackets-${depth}`,
      (word) => `${says(word)}${'['.repeat(depth)}inside${'](x)'.repeat(depth)}\n`,
    ),
    uncounted(`deep-one-line-list-${depth}`, (word) => `${says(word)}${'- '.repeat(depth)}inside\n`),
  ]);
  const indented = (depth: number) =>
    Array.from({length: depth}, (_, level) => `${'  '.repeat(level)}- [x] level`).join('\n');
  return [
    ...nested,
    uncounted('deep-list', (word) => `${says(word)}## Progress\n\n${indented(1_000)}\n`),
    uncounted('deep-html', (word) => `${says(word)}${'<div>'.repeat(10_000)}\n`),
    uncounted('long-line', (word) => `${says(word)}${'word '.repeat(200_000)}\n`),
    uncounted('long-word', (word) => `${says(word)}${'x'.repeat(1_000_000)}\n`),
    uncounted('long-code', (word) => `${says(word)}    ${'const x = "y"; '.repeat(40_000)}\n`),
    uncounted(
      'long-highlighted',
      (word) =>
        `${says(word)}\`\`\`ts\n${'const x: Map<string, number> = new Map();\n'.repeat(5_000)}\`\`\`\n`,
    ),
    uncounted('long-heading', (word) => `${says(word)}## ${'heading '.repeat(20_000)}\n`),
    uncounted('many-headings', (word) => `${says(word)}${'## same\n\n'.repeat(3_000)}`),
    uncounted(
      'many-steps',
      (word) => `${says(word)}## Progress\n\n${'- [x] (2026-01-01 10:00Z) same step\n'.repeat(3_000)}`,
    ),
    uncounted(
      'many-columns',
      (word) =>
        `${says(word)}${'| a '.repeat(1_000)}|\n${'|---'.repeat(1_000)}|\n${`${'| b '.repeat(1_000)}|\n`.repeat(3)}`,
    ),
    uncounted(
      'many-ticks',
      (word) => says(word) + Array.from({length: 400}, (_, n) => `${'`'.repeat(n + 1)} a`).join(' '),
    ),
    uncounted(
      'many-references',
      (word) =>
        `${says(word)}${Array.from({length: 3_000}, (_, n) => `[a${n}]: x${n}`).join('\n')}\n\n${'[a1] [a] '.repeat(2_000)}\n`,
    ),
    uncounted('many-images', (word) => `${says(word)}${'![](../img/used.png)'.repeat(1_000)}\n`),
    uncounted(
      'many-stars',
      (word) => `${says(word)}${'a*'.repeat(5_000)} ${'_a_'.repeat(5_000)} ${'~~a'.repeat(5_000)}\n`,
    ),
    uncounted(
      'many-angles',
      (word) => `${says(word)}${'<'.repeat(20_000)}${'<a '.repeat(5_000)}${'&'.repeat(20_000)}\n`,
    ),
    uncounted(
      'many-addresses',
      (word) => `${says(word)}${'http://'.repeat(5_000)} ${'a@'.repeat(5_000)} ${'www.'.repeat(5_000)}\n`,
    ),
    uncounted('many-notes', (word) => `${says(word)}${'[^n]'.repeat(2_000)}\n\n[^n]: note\n`),
    hostile('bytes-mark', (word) => `\uFEFF${says(word)}after the mark\n`),
    hostile('bytes-crlf', (word) =>
      `${says(word)}## Progress\n\n- [x] one\n- [ ] two\n`.replaceAll('\n', '\r\n'),
    ),
    hostile('bytes-cr', (word) =>
      `${says(word)}## Progress\n\n- [x] one\n- [ ] two\n`.replaceAll('\n', '\r'),
    ),
    uncounted('bytes-nul', (word) => `${says(word)}before\0after \u0001\u0002\u001b[31m\u007f\u0080 end\n`),
    uncounted('bytes-latin', (word) =>
      Buffer.concat([
        Buffer.from(says(word)),
        Buffer.from([0xe9, 0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x0a]),
      ]),
    ),
    uncounted('bytes-random', (word) =>
      Buffer.concat([
        Buffer.from(says(word)),
        Buffer.from(Array.from({length: 4_096}, (_, n) => (n * 7_919 + (n >> 3)) & 0xff)),
      ]),
    ),
    uncounted('bytes-surrogates', (word) =>
      Buffer.concat([Buffer.from(says(word)), Buffer.from([0xed, 0xa0, 0xbd, 0x20, 0xed, 0xb8, 0x80, 0x0a])]),
    ),
    {
      path: 'docs/plans/bytes-wide.md',
      content: Buffer.from('\uFEFF# Sixteen bits\n\ntext\n', 'utf16le'),
      says: '',
      everyWord: false,
    },
    {
      path: 'docs/plans/bytes-program.md',
      content: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]),
      says: '',
      everyWord: false,
    },
  ];
}
