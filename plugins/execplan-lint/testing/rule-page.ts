/** Reads the page of a rule: what stands there as wrong and right is what tests run. */

import {parseDocument, plainText} from 'execplan';
import type {Code, RootContent} from 'mdast';

export interface RuleExample {
  /** Path of the file in the example's repository. */
  path: string;
  source: string;
  /** Its text at the revision that it is compared with; `null` for an example of one version. */
  before: string | null;
  /** `line:column: message`, in order; none for what is right. */
  messages: string[];
}

export interface RulePage {
  title: string;
  /** The first paragraph. */
  purpose: string;
  sections: string[];
  examples: RuleExample[];
}

/** Where an example lies unless its page says otherwise, above it: `` `docs/plans/x.md` ``. */
const PATH = 'docs/plans/2025-01-08-send-the-hero-first.md';

/**
 * Reads a page. An example is a fence labelled `md` below the heading Wrong or Right; its path may be said in inline
 * code directly above it, and what it gets stands in a fence labelled `text` directly below it, a message a line.
 */
export function readRulePage(text: string): RulePage {
  const {root} = parseDocument(text);
  const headings = root.children.flatMap((node) => (node.type === 'heading' ? [plainText(node)] : []));
  const [title = '', ...sections] = headings;
  const first = root.children.find((node) => node.type === 'paragraph');
  const examples: RuleExample[] = [];
  let section = '';
  for (const [index, node] of root.children.entries()) {
    if (node.type === 'heading') section = plainText(node);
    if (node.type === 'code' && node.meta === 'before') continue;
    const isExample =
      node.type === 'code' && node.lang === 'md' && (section === 'Wrong' || section === 'Right');
    if (isExample) examples.push(toExample(node, root.children[index - 1], root.children[index + 1]));
  }
  return {title, purpose: first ? plainText(first) : '', sections, examples};
}

function toExample(
  {value}: Code,
  above: RootContent | undefined,
  behind: RootContent | undefined,
): RuleExample {
  const path =
    above?.type === 'paragraph' ? above.children.find(({type}) => type === 'inlineCode') : undefined;
  return {
    path: path?.type === 'inlineCode' ? path.value : PATH,
    source: `${value}\n`,
    before: above?.type === 'code' && above.meta === 'before' ? `${above.value}\n` : null,
    messages: behind?.type === 'code' && behind.lang === 'text' ? behind.value.split('\n') : [],
  };
}
