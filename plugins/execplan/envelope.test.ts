import {describe, expect, test} from 'vitest';
import {parseDocument} from './document.ts';
import {unwrapFence} from './envelope.ts';

const PLAN = '# Title\n\n## Progress\n\n- [x] One\n';

describe('unwrapFence', () => {
  test.each<[name: string, source: string]>([
    ['closed', `\`\`\`md\n${PLAN}\`\`\`\n`],
    ['labelled markdown', `\`\`\`markdown\n${PLAN}\`\`\`\n`],
    ['upper case, spaces', `\`\`\` MD \n${PLAN}\`\`\`\n`],
    ['tildes', `~~~md\n${PLAN}~~~\n`],
    ['four marks', `\`\`\`\`md\n${PLAN}\`\`\`\`\n`],
    ['unclosed', `\`\`\`md\n${PLAN}`],
    ['after empty lines', `\n\n\`\`\`md\n${PLAN}\`\`\`\n`],
    ['after front matter', `---\nid: x\n---\n\`\`\`md\n${PLAN}\`\`\`\n`],
    ['after front matter and empty lines', `---\nid: x\n---\n\n\`\`\`md\n${PLAN}\`\`\`\n`],
    ['CRLF', `\`\`\`md\n${PLAN}\`\`\`\n`.replaceAll('\n', '\r\n')],
    ['lone CR', `\`\`\`md\n${PLAN}\`\`\`\n`.replaceAll('\n', '\r')],
  ])('%s: same length, same lines, headings outside', (_, source) => {
    const {text, fenced} = unwrapFence(source);
    expect(fenced).toBe(true);
    expect(text).toHaveLength(source.length);
    expect(text.split(/\r\n|\r|\n/)).toHaveLength(source.split(/\r\n|\r|\n/).length);
    expect(text).not.toMatch(/```|~~~/);
    const {root} = parseDocument(source);
    expect(root.children.map((node) => node.type)).toEqual(['heading', 'heading', 'list']);
  });

  test.each<[name: string, source: string]>([
    ['no fence', PLAN],
    ['prose before', `Intro.\n\n\`\`\`md\n${PLAN}\`\`\`\n`],
    ['another language', `\`\`\`ts\n${PLAN}\`\`\`\n`],
    ['no language', `\`\`\`\n${PLAN}\`\`\`\n`],
    ['an example without headings', '```md\n- a list\n```\n\n# Guide\n'],
    ['empty', ''],
    ['the fence alone', '```md'],
  ])('%s: left as it is', (_, source) => expect(unwrapFence(source)).toEqual({text: source, fenced: false}));

  test('fences inside stay, labelled and bare', () => {
    const inside = '# T\n\n```sh\nls\n```\n\ntext\n\n```\nout\n```\n\n## Progress\n';
    const {text, fenced} = unwrapFence(`\`\`\`md\n${inside}\`\`\`\n`);
    expect(fenced).toBe(true);
    const {root} = parseDocument(`\`\`\`md\n${inside}\`\`\`\n`);
    expect(root.children.map((node) => node.type)).toEqual([
      'heading',
      'code',
      'paragraph',
      'code',
      'heading',
    ]);
    expect(text.match(/```/g)).toHaveLength(4);
  });

  test('text behind the closing fence is part of the document', () => {
    const {root} = parseDocument(`\`\`\`md\n${PLAN}\`\`\`\n\nA closing remark.\n`);
    expect(root.children.at(-1)).toMatchObject({type: 'paragraph', position: {start: {line: 9}}});
  });

  test('a byte-order mark stands before the fence', () => {
    const document = parseDocument(`\uFEFF\`\`\`md\n${PLAN}\`\`\`\n`);
    expect(document.fenced).toBe(true);
    expect(document.source.startsWith('```md')).toBe(true);
  });

  test('a fence that closes less than it opens stays text', () => {
    const {root} = parseDocument(`\`\`\`\`md\n# T\n\n\`\`\`sh\nls\n\`\`\`\n\`\`\`\`\n`);
    expect(root.children.map((node) => node.type)).toEqual(['heading', 'code']);
  });
});
