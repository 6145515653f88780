import type {Root, RootContent} from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import {type Processor, unified} from 'unified';
import {VFileMessage} from 'vfile-message';
import {boundedAttention} from './attention.ts';
import {unwrapFence} from './envelope.ts';
import {readFrontMatter} from './front-matter.ts';
import {findUnmarkedSyntax, remarkGfmFor, type UnmarkedSyntax} from './gfm.ts';
import {isTooDeep, MAX_CONTAINERS, nestsTooDeep} from './nesting.ts';

/** A Markdown file read once: what page, plan model, links, search and outputs all take. */
export interface MarkdownDocument {
  /** The file's text, byte-order mark removed, nothing else changed. */
  source: string;
  /**
   * mdast of the whole file without its front matter. A file that is one `md` fence is unwrapped. Positions
   * are those of the file as it is on disk.
   */
  root: Root;
  fenced: boolean;
  /** An object without a prototype, empty where there is none or where it can't be read. */
  frontMatter: Record<string, unknown>;
  /** 1-based line of the first line of the front matter's values; `null` where there is none. */
  frontMatterLine: number | null;
  messages: VFileMessage[];
}

const processors = new Map<string, Processor<Root>>();

/** A parser is made once for each kind of text. */
function processorFor(syntax: UnmarkedSyntax): Processor<Root> {
  const key = JSON.stringify(syntax);
  const known = processors.get(key);
  if (known) return known;
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfmFor, syntax)
    .use(remarkFrontmatter, ['yaml'])
    .use(function remarkBoundedAttention() {
      this.data().micromarkExtensions?.push(boundedAttention());
    })
    .freeze();
  processors.set(key, processor);
  return processor;
}

/**
 * Parses Markdown as GitHub does (CommonMark and GFM), with YAML front matter.
 *
 * @param source the file's text; a byte-order mark is dropped
 * @returns the document; front matter that can't be read stays in the tree as a code block, and so does a
 *   text that nests too deep, with a message
 */
export function parseDocument(source: string): MarkdownDocument {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const envelope = unwrapFence(text);
  const root = parseTree(envelope.text);
  if (!root) return asCode(text);
  const [first] = root.children;
  const document = {
    source: text,
    root,
    fenced: envelope.fenced,
    frontMatter: Object.create(null),
    frontMatterLine: null,
    messages: [],
  } satisfies MarkdownDocument;
  if (first?.type !== 'yaml') return document;
  const startLine = (first.position?.start.line ?? 1) + 1;
  const {values, error} = readFrontMatter(first.value);
  if (!error) {
    return {
      ...document,
      root: {...root, children: root.children.slice(1)},
      frontMatter: values,
      frontMatterLine: startLine,
    };
  }
  const message = new VFileMessage(`Unexpected front matter: ${error.reason}, expected YAML`, {
    place: {line: startLine + error.line - 1, column: error.column},
    ruleId: 'front-matter',
    source: 'execplan',
  });
  const shown: RootContent = {type: 'code', lang: 'yaml', value: first.value};
  if (first.position) shown.position = first.position;
  return {...document, root: {...root, children: [shown, ...root.children.slice(1)]}, messages: [message]};
}

/** `null` for what nests deeper than parser and renderers can follow. */
function parseTree(text: string): Root | null {
  if (nestsTooDeep(text)) return null;
  try {
    const root: Root = processorFor(findUnmarkedSyntax(text)).parse(text);
    return isTooDeep(root) ? null : root;
  } catch (error) {
    // The parser recurses in places: a stack that is used up says the same as a depth that was counted.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The whole text as one code block: nothing of it is read, nothing is lost. */
function asCode(text: string): MarkdownDocument {
  const lines = text.split(/\r\n|\r|\n/);
  const end = {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: text.length};
  const position = {start: {line: 1, column: 1, offset: 0}, end};
  const message = new VFileMessage(
    `Unexpected nesting, expected at most ${MAX_CONTAINERS} lists and quotes inside one another`,
    {place: position.start, ruleId: 'nesting', source: 'execplan'},
  );
  return {
    source: text,
    root: {type: 'root', children: [{type: 'code', lang: null, meta: null, value: text, position}], position},
    fenced: false,
    frontMatter: Object.create(null),
    frontMatterLine: null,
    messages: [message],
  };
}
