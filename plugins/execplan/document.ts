import type {Root} from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {VFileMessage} from 'vfile-message';

/** A Markdown file read once: what page, plan model, links, search and outputs all take. */
export interface MarkdownDocument {
  /** The file's text as decoded, byte-order mark removed, nothing else changed. */
  source: string;
  /** mdast of the whole file; a plan that is fenced whole is unwrapped, positions kept. */
  root: Root;
  fenced: boolean;
  frontMatter: Record<string, unknown>;
  messages: VFileMessage[];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

export function parseDocument(source: string): MarkdownDocument {
  return {source, root: processor.parse(source), fenced: false, frontMatter: {}, messages: []};
}
