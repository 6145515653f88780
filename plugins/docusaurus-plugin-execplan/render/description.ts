import type {MarkdownDocument, PlanReading} from 'execplan';
import type {Nodes, RootContent} from 'mdast';

const LONGEST = 160;

/** The sentence that the convention puts at the head of every plan; it describes none of them. */
const BOILERPLATE = /\bliving document\b|\bmust be (?:kept|maintained)\b.{0,80}\b(?:PLANS?|accordance)\b/i;

/**
 * One or two sentences for search results and previews: a plan's Purpose says what is gained, in other documents
 * the first paragraph does.
 */
export function describe(document: MarkdownDocument, reading: PlanReading): string {
  const {children} = document.root;
  const purpose = reading.plan.sections.find((section) => section.kind === 'purpose');
  const start = purpose ? children.findIndex((node) => node.position?.start.line === purpose.line) : -1;
  // HTML in a plan is text such as `Map<K, V>`; elsewhere it is a badge, which describes nothing.
  const html = reading.plan.plan;
  return shorten(firstParagraph(children.slice(start + 1), html) ?? firstParagraph(children, html) ?? '');
}

function firstParagraph(nodes: RootContent[], html: boolean): string | undefined {
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    const text = plainText(node, html).replace(/\s+/g, ' ').trim();
    if (text !== '' && !BOILERPLATE.test(text)) return text;
  }
  return undefined;
}

function plainText(node: Nodes, html: boolean): string {
  if ('children' in node) return node.children.map((child) => plainText(child, html)).join('');
  if (node.type === 'html') return html && !node.value.startsWith('<!--') ? node.value : '';
  if (node.type === 'break') return ' ';
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

/** Cuts a text where it is too long, between words where there are any. */
export function shorten(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  // A surrogate pair must not be cut in half.
  const end = space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${end.replace(/[\s,;:–—-]+$/, '')}…`;
}
