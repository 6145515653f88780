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
  return shorten(firstParagraph(children.slice(start + 1)) ?? firstParagraph(children) ?? '');
}

function firstParagraph(nodes: RootContent[]): string | undefined {
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    const text = plainText(node).replace(/\s+/g, ' ').trim();
    if (text !== '' && !BOILERPLATE.test(text)) return text;
  }
  return undefined;
}

/** HTML and images are left out: a README's badges describe nothing. */
function plainText(node: Nodes): string {
  if ('children' in node) return node.children.map(plainText).join('');
  if (node.type === 'break') return ' ';
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

/** Cuts between words where there are any. */
function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 1);
  const space = cut.lastIndexOf(' ');
  // A surrogate pair must not be cut in half.
  const end = space > LONGEST / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${end.replace(/[\s,;:–—-]+$/, '')}…`;
}
