import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it, test} from 'vitest';
import {readNames} from './allowed-names.ts';

const OWN = fileURLToPath(new URL('../../', import.meta.url));

/** Names as a document with one bullet for each limit has them. */
const BULLETS = `# Limits

- Embeds take at most 10 kB; see \`pnpm -w check:sizes\`.
- Analytics events allowed: \`page_seen\`, \`link_followed\`, plus those of the embed.
- Spans are named \`embed.*\`, \`supplier.acme.*\`.
`;

const SPECIFICATION = `# Product

## 5 Events

\`\`\`ts
type EmbedEvent =
  | { type: "embed.shown"; id: string }
  | { type: "page_seen"; context: "global" | "event" };
\`\`\`

## 9 Analytics

| event | payload |
| --- | --- |
| \`row_seen\` | \`row_id\` |

## 12 Tracing

| span | recorded by |
| --- | --- |
| \`embed.mount\`, \`page.render\` | \`packages/embed\` |
| \`other.*\` | nobody |
`;

describe('readNames', () => {
  it('reads a bullet for each limit', () => {
    expect(readNames([{kind: 'constraints', text: BULLETS}])).toEqual({
      events: new Set(['page_seen', 'link_followed']),
      spanPrefixes: ['embed.', 'supplier.acme.'],
      spans: new Set(),
    });
  });

  it('adds what the specification has in types and tables, but no prefix of its own', () => {
    expect(
      readNames([
        {kind: 'constraints', text: BULLETS},
        {kind: 'spec', text: SPECIFICATION},
      ]),
    ).toEqual({
      events: new Set(['page_seen', 'link_followed', 'embed.shown', 'row_seen']),
      spanPrefixes: ['embed.', 'supplier.acme.'],
      spans: new Set(['embed.mount', 'page.render']),
    });
  });

  it('takes the prefixes of a specification that stands alone', () => {
    expect(readNames([{kind: 'spec', text: SPECIFICATION}]).spanPrefixes).toEqual(['other.']);
  });

  it('finds nothing in documents that tell of neither', () => {
    const text = '# Limits\n\n## Events of one venue\n\nAt most 2, see `a/b_c.md`.\n';
    expect(readNames([{kind: 'constraints', text}])).toEqual({
      events: new Set(),
      spanPrefixes: [],
      spans: new Set(),
    });
  });

  it('survives what no document has', () => {
    for (const text of ['', '#', '###### Events\n\n`a_b`', `## Events\n\n${'`a_b` '.repeat(5_000)}`]) {
      expect(() => readNames([{kind: 'constraints', text}])).not.toThrow();
    }
  });
});

describe.each([
  ['this project', OWN],
  ['Events Hub', '/tmp/eh/'],
])('the constraints of %s', (_, root) => {
  const file = `${root}ai/constraints.md`;
  test.skipIf(!existsSync(file))('have events and prefixes', () => {
    const {events, spanPrefixes} = readNames([{kind: 'constraints', text: readFileSync(file, 'utf8')}]);
    expect([...events]).toEqual(
      expect.arrayContaining(['card_click', 'chat_latency_ms', 'ai_fallback_triggered']),
    );
    expect([...events].filter((name) => name.includes('*'))).toEqual([]);
    expect(spanPrefixes).toEqual(['sdk.', 'provider.cityspark.', 'composer.', 'cache.', 'analytics.']);
  });
});
