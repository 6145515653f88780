import {toHtml} from 'hast-util-to-html';
import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import * as remarkExecplanPackage from './index.ts';
import remarkExecplan, {CLASS, type Options, STATE_WORDS} from './index.ts';

async function process(value: string, path = 'docs/plans/x.md', options: Options = {now: '2026-03-10'}) {
  const file = new VFile({path, value});
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkExecplan, options).use(remarkRehype);
  const hast = await processor.run(processor.parse(file) as Root, file);
  return {html: toHtml(hast), file, plan: file.data.execplan};
}

const PLAN = '# T\n\n## Progress\n\n- [x] (2026-03-01) One\n- [ ] Two\n\n## Decision Log\n\n- Decision: A.\n';

test('the public interface', () => {
  expect(Object.keys(remarkExecplanPackage).sort()).toEqual([
    'CLASS',
    'STATE_WORDS',
    'annotatePlan',
    'default',
  ]);
  expect(Object.keys(STATE_WORDS).sort()).toEqual(['done', 'note', 'partial', 'todo']);
  expect(Object.values(CLASS).every((name) => name.startsWith('execplan-'))).toBe(true);
  expect(new Set(Object.values(CLASS)).size).toBe(Object.values(CLASS).length);
});

describe('the plugin', () => {
  test('renders a plan and hands out its values', async () => {
    const {html, plan} = await process(PLAN);
    expect(html).toContain('data-progress="done"');
    expect(html).toContain('data-decision');
    expect(html).toContain('1 of 2 steps done');
    expect(plan).toMatchObject({plan: true, path: 'docs/plans/x.md', progress: {total: 2, done: 1}});
  });

  test('leaves other files as they are, values apart', async () => {
    const {html, plan} = await process('# T\n\n- [x] One\n', 'docs/x.md');
    expect(html).not.toContain('execplan');
    expect(plan).toMatchObject({plan: false, progress: {total: 1}});
  });

  test.each<[name: string, source: string]>([
    ['closed', `\`\`\`md\n${PLAN}\`\`\`\n`],
    ['unclosed', `\`\`\`md\n${PLAN}`],
    ['with a byte-order mark', `\uFEFF\`\`\`md\n${PLAN}\`\`\`\n`],
    ['with CRLF', `\`\`\`md\n${PLAN}\`\`\`\n`.replaceAll('\n', '\r\n')],
  ])('unwraps the fence: %s', async (_, source) => {
    const {html, plan} = await process(source);
    expect(html).toContain('<h1>T</h1>');
    expect(html).not.toContain('<pre>');
    expect(plan).toMatchObject({fenced: true, progress: {items: [{line: 6}, {line: 7}]}});
  });

  test('reads front matter that the pipeline left in the text', async () => {
    const {plan} = await process(`---\nstatus: done\n---\n\n${PLAN}`);
    expect(plan?.statedStatus).toMatchObject({text: 'done', line: 2, contradicts: true});
  });

  test('says what could not be read', async () => {
    const {file} = await process(`---\nstatus: [\n---\n\n${PLAN}`);
    expect(file.messages.map(({reason}) => reason)).toEqual([
      expect.stringMatching(/^Unexpected front matter/),
    ]);
  });

  test('takes paths of other systems and absolute ones', async () => {
    const notAPlan = '# T\n\nText.\n';
    const isPlan = async (path: string, options?: Options) =>
      (await process(notAPlan, path, options)).plan?.plan;
    expect(await isPlan(`${globalThis.process.cwd()}/docs/plans/x.md`)).toBe(true);
    expect(await isPlan('docs\\plans\\x.md')).toBe(true);
    expect(await isPlan('notes/x.md')).toBe(false);
    expect(await isPlan('notes/x.md', {plansFolders: ['notes']})).toBe(true);
  });

  test('takes the present and the days until a plan is stalled', async () => {
    const status = async (options: Options) => (await process(PLAN, 'x.md', options)).plan?.status.value;
    expect(await status({now: '2026-03-10'})).toBe('active');
    expect(await status({now: new Date('2026-06-10')})).toBe('stalled');
    expect(await status({now: '2026-03-10', stalledAfterDays: 3})).toBe('stalled');
  });

  test('refuses a present that is no date', () => {
    expect(() => unified().use(remarkExecplan, {now: 'soon'}).freeze()).toThrow(
      new RangeError('remark-execplan: option now: unexpected soon, expected a date'),
    );
  });
});

describe('nesting without end', () => {
  test.each<[name: string, source: string]>([
    ['quotes', `${PLAN}\n${'> '.repeat(120)}deep\n`],
    [
      'lists',
      `${PLAN}\n## Progress\n\n${Array.from({length: 100}, (_, depth) => `${'  '.repeat(depth)}- [x] a`).join('\n')}\n`,
    ],
    ['emphasis', `${PLAN}\n- Decision: ${'*a '.repeat(200)}b${'*'.repeat(200)} Date/Author: 2026-03-01\n`],
  ])('%s', async (_, source) => {
    expect((await process(source)).html).toContain('data-progress="done"');
  });
});
