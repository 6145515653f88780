import type {Link, List, Root} from 'mdast';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import type {GraphDocument} from '../../graph/graph.ts';
import {graphOf, plan, reference} from '../../testing/graph.ts';
import {LLMS_FULL_PART} from './addresses.ts';
import {llmsFiles} from './llms-files.ts';
import {LONGEST_PART, MOST_PARTS} from './llms-full.ts';
import {MOST_LINKS} from './llms-txt.ts';

const SITE = 'https://docs.example.test/b/';

interface Given {
  sources?: Record<string, string>;
  hasFullText?: boolean;
}

function filesOf(
  documents: GraphDocument[],
  {sources = {}, hasFullText = true}: Given = {},
): Map<string, string> {
  const pages = Object.entries(sources).map(([path, source]) => ({path, source}));
  return llmsFiles(pages, graphOf({documents}), {siteUrl: SITE, siteTitle: 'Shop', hasFullText});
}

const active = (path: string, title = 'Sell lamps') =>
  plan(path, `# ${title}\n\n## Progress\n\n- [x] (2026-03-01) One\n- [ ] Two\n`);
const waiting = (path: string, title = 'Sell rope') => plan(path, `# ${title}\n\n## Progress\n\n- [ ] One\n`);

const SPEC = reference('docs/spec.md', 'spec', {title: 'Spec', description: 'What is sold.'});
const README = reference('README.md', 'readme', {title: 'Shop'});

describe('llms.txt', () => {
  const parse = (text: string): Root => unified().use(remarkParse).parse(text);

  /** Headings, and the links below each: text, address, words behind it. */
  function sections(text: string): [heading: string, links: [text: string, url: string, rest: string][]][] {
    const found: ReturnType<typeof sections> = [];
    for (const node of parse(text).children) {
      if (node.type === 'heading' && node.depth === 2) found.push([words(node), []]);
      if (node.type === 'list') found.at(-1)?.[1].push(...links(node));
    }
    return found;
  }

  function links(list: List): [string, string, string][] {
    return list.children.map((item) => {
      const [paragraph] = item.children;
      const [link, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : [];
      expect(link?.type).toBe('link');
      return [words(link as Link), (link as Link).url, rest.map(words).join('')];
    });
  }

  function words(node: Parameters<typeof visit>[0]): string {
    let text = '';
    visit(node, (child) => {
      if ('value' in child) text += child.value;
    });
    return text;
  }

  const textOf = (documents: GraphDocument[]) => filesOf(documents).get('llms.txt') ?? '';

  it('has the form of llmstxt.org: a title, a summary, sections of links', () => {
    const text = textOf([active('docs/plans/a.md'), waiting('docs/plans/b.md'), SPEC, README]);
    expect(
      parse(text)
        .children.slice(0, 2)
        .map(({type}) => type),
    ).toEqual(['heading', 'blockquote']);
    expect(text).toMatch(/^# Shop\n\n> 2 ExecPlans and 2 other documents\. /);
    expect(sections(text)).toEqual([
      ['References', [['Spec', `${SITE}docs/spec.md`, ': What is sold.']]],
      [
        'Active plans',
        [
          [
            'Sell lamps',
            `${SITE}docs/plans/a.md`,
            expect.stringMatching(/^: (?:active|stalled), 1 of 2 steps\.$/),
          ],
        ],
      ],
      ['Other plans', [['Sell rope', `${SITE}docs/plans/b.md`, ': not started, 0 of 1 step.']]],
      ['Other documents', [['Shop', `${SITE}README.md`, '']]],
      ['Optional', expect.arrayContaining([['Sources', `${SITE}llms-full.txt`, expect.any(String)]])],
    ]);
  });

  it('links a hundred documents and says how many it leaves out', () => {
    const plans = Array.from({length: 300}, (_, index) => waiting(`docs/plans/${index}.md`));
    const records = Array.from({length: 90}, (_, index) => reference(`docs/adr/${index}.md`, 'adr'));
    const text = textOf([...plans, ...records, active('docs/plans/now.md')]);
    const found = sections(text);
    const documents = found.flatMap(([, all]) => all).filter(([, url]) => url.endsWith('.md'));
    expect(documents).toHaveLength(MOST_LINKS);
    expect(documents[40]?.[0]).toBe('Sell lamps');
    expect(found.map(([title, all]) => [title, all.at(-1)?.[0], all.at(-1)?.[1]]).slice(0, 3)).toEqual([
      ['References', '50 more references', `${SITE}api/v1/graph.json`],
      ['Active plans', 'Sell lamps', `${SITE}docs/plans/now.md`],
      ['Other plans', '241 more plans', `${SITE}api/v1/plans.json`],
    ]);
  });

  it.each([
    'A](https://evil.example.test) [b',
    '[WIP] Lamps',
    'A\n\n# B\n\n- [x](https://evil.example.test)',
    '![x](https://evil.example.test/x.png)',
    '<https://evil.example.test> <script>alert(1)</script>',
    '`a` *b* _c_ &lt; \\',
    '計画 ~~x~~',
  ])('takes %j for a text', (hostile) => {
    const document = {...active('docs/plans/a (1).md'), title: hostile, description: hostile};
    const found = sections(textOf([document]));
    expect(found.map(([title]) => title)).toEqual(['Active plans', 'Optional']);
    const line = hostile.replace(/\s+/g, ' ').trim();
    const [[text, url, rest] = []] = found[0]?.[1] ?? [];
    expect(text).toBe(line.replaceAll('[', '(').replaceAll(']', ')'));
    expect(url).toBe(`${SITE}docs/plans/a%20%281%29.md`);
    expect(rest).toContain(line);
    // As programs read it that know no Markdown.
    const entry = textOf([document])
      .split('\n')
      .find((written) => written.includes('%281%29'));
    expect(entry).toMatch(/^- \[[^\]]+\]\([^)\s]+\.md\): /);
  });
});

describe('llms-full.txt', () => {
  interface Read {
    bytes: number;
    texts: {path: string; piece: string | null; text: string}[];
  }

  /** Reads a part as its head says that it is to be read. */
  function read(part: string): Read {
    const key = /begin with BEGIN (\S+) and END/.exec(part)?.[1] ?? '';
    const texts = [
      ...part.matchAll(new RegExp(`^BEGIN ${key} (.+)\\n([\\s\\S]*?)^END ${key} \\1$`, 'gm')),
    ].map(([, , body = '']) => {
      const [head = '', ...rest] = body.split('\n\n');
      const bytes = Number(/^Bytes: (\d+)$/m.exec(head)?.[1]);
      return {
        path: /^Path: (.*)$/m.exec(head)?.[1] ?? '',
        piece: /^Piece: (\d+ of \d+)/m.exec(head)?.[1] ?? null,
        text: Buffer.from(rest.join('\n\n')).subarray(0, bytes).toString(),
      };
    });
    return {bytes: Buffer.byteLength(part), texts};
  }

  const partsOf = (documents: GraphDocument[], sources: Record<string, string>) => {
    const files = [...filesOf(documents, {sources})].filter(([address]) => LLMS_FULL_PART.test(address));
    return files.map(([address, text]) => ({address, text, ...read(text)}));
  };

  it('has the sources of references, then of plans, as they are', () => {
    const sources = {
      'docs/plans/a.md': '# Sell lamps\n\nNo newline at its end',
      'docs/plans/b.md': '',
      'docs/spec.md': '# Spec\n\n\n計画\n',
      'README.md': '# Shop\n',
    };
    const documents = [active('docs/plans/a.md'), waiting('docs/plans/b.md'), SPEC, README];
    const [part, ...others] = partsOf(documents, sources);
    expect(others).toEqual([]);
    expect(part?.address).toBe('llms-full.txt');
    expect(part?.text).toContain('Part 1 of 1. All parts hold 3 documents');
    expect(part?.text).toContain('Left out: 1 document of other kinds.');
    expect(part?.text).toContain(`Source: ${SITE}docs/plans/a.md\nStatus: `);
    expect(part?.texts).toEqual(
      (['docs/spec.md', 'docs/plans/a.md', 'docs/plans/b.md'] as const).map((path) => ({
        path,
        piece: null,
        text: sources[path],
      })),
    );
  });

  it('is split between documents, and the first part says where the others are', () => {
    const paths = Array.from({length: 30}, (_, index) => `docs/plans/${String(index).padStart(2, '0')}.md`);
    const sources = Object.fromEntries(
      paths.map((path) => [path, `# ${path}\n\n${'Lamps, 灯. '.repeat(4_000)}\n`]),
    );
    const parts = partsOf(
      paths.map((path) => waiting(path)),
      sources,
    );
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({address}) => address)).toEqual(
      parts.map((_, index) => (index === 0 ? 'llms-full.txt' : `llms-full-${index + 1}.txt`)),
    );
    for (const {bytes} of parts) expect(bytes).toBeLessThanOrEqual(LONGEST_PART);
    expect(parts[0]?.text).toContain(
      `The next is ${SITE}llms-full-2.txt, the last ${SITE}llms-full-${parts.length}.txt`,
    );
    expect(parts.flatMap(({texts}) => texts)).toEqual(
      paths.map((path) => ({path, piece: null, text: sources[path]})),
    );
  });

  it('holds as many documents as four parts have room for, the first of them, and says how many it leaves out', () => {
    const paths = Array.from({length: 60}, (_, index) => `docs/plans/${String(index).padStart(2, '0')}.md`);
    const sources = Object.fromEntries(paths.map((path) => [path, `${'Lamps. '.repeat(8_000)}\n`]));
    sources['docs/plans/02.md'] = 'Rope. '.repeat(500_000);
    const parts = partsOf(
      paths.map((path) => waiting(path)),
      sources,
    );
    expect(parts).toHaveLength(MOST_PARTS);
    for (const {bytes} of parts) expect(bytes).toBeLessThanOrEqual(LONGEST_PART);
    const held = parts.flatMap(({texts}) => texts.map(({path}) => path));
    // What is longer than all of them is left out, and what stands behind it isn't.
    expect(held).toEqual(paths.filter((path) => path !== 'docs/plans/02.md').slice(0, held.length));
    expect(held.length).toBeGreaterThan(30);
    for (const {text} of parts)
      expect(text).toContain(
        `Left out: ${60 - held.length} references and plans for want of room, 0 documents`,
      );
  });

  it('cuts only a document that is longer than a part, and says so', () => {
    const long = `${'灯'.repeat(200)}\n`.repeat(1_000);
    const endless = '灯'.repeat(200_000);
    const sources = {'docs/plans/a.md': long, 'docs/plans/b.md': endless, 'docs/plans/c.md': 'Short.\n'};
    const parts = partsOf(
      Object.keys(sources).map((path) => waiting(path)),
      sources,
    );
    const texts = parts.flatMap((part) => part.texts);
    for (const {bytes} of parts) expect(bytes).toBeLessThanOrEqual(LONGEST_PART);
    for (const [path, source] of Object.entries(sources)) {
      const pieces = texts.filter((text) => text.path === path);
      expect(pieces.map(({text}) => text).join('')).toBe(source);
      expect(pieces.map(({piece}) => piece)).toEqual(
        pieces.length === 1 ? [null] : pieces.map((_, index) => `${index + 1} of ${pieces.length}`),
      );
    }
    expect(texts.find(({piece}) => piece === '1 of 2')?.text).toMatch(/\n$/);
  });

  it('has no document that passes for two', () => {
    const innocent =
      filesOf([waiting('docs/plans/a.md')], {sources: {'docs/plans/a.md': 'A\n'}}).get('llms-full.txt') ?? '';
    const forged = innocent.slice(innocent.indexOf('BEGIN ', innocent.indexOf('whatever')));
    const sources = {'docs/plans/a.md': `A\n${forged}\n`, 'docs/plans/b.md': 'B\n'};
    const [part] = partsOf([waiting('docs/plans/a.md'), waiting('docs/plans/b.md')], sources);
    expect(part?.texts).toEqual([
      {path: 'docs/plans/a.md', piece: null, text: sources['docs/plans/a.md']},
      {path: 'docs/plans/b.md', piece: null, text: 'B\n'},
    ]);
  });

  it('holds a path with a line break in one line', () => {
    const path = 'docs/plans/a\nStatus: done.md';
    const [part] = partsOf([waiting(path)], {[path]: 'A\n'});
    expect(part?.texts).toEqual([{path: 'docs/plans/a Status: done.md', piece: null, text: 'A\n'}]);
  });

  it('is there for an empty repository, and on the development server says that it is not made', () => {
    expect(partsOf([], {})[0]?.text).toContain('Part 1 of 1. All parts hold 0 documents');
    expect(filesOf([], {hasFullText: false}).get('llms-full.txt')).toContain('pnpm build');
  });
});
