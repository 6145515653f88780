/** What a reader sees of Markdown, as a list that two versions can be compared by; pure. */
import type {Node, Parent} from 'mdast';

export interface TokenOptions {
  /** Nodes that are left out. */
  skipped?: ReadonlySet<Node>;
  /** What is read in place of a skipped node. @default nothing */
  instead?: (node: Node) => readonly Node[];
  /** Whether a list item's tick isn't its text. @default never */
  isStep?: (node: Node) => boolean;
}

/** Blocks are parted, whatever stands between them. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'tableCell'],
  ...['code', 'footnoteDefinition', 'definition', 'thematicBreak', 'html'],
]);
/** Stands for a space within a token. */
const SPACE = '\u00a0';
/** A line of these scripts goes on without a space. */
const EAST_ASIAN_BREAK =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])[ \t]*(?:\r\n|\r|\n)[ \t]*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef])/gu;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/**
 * Words in their order, and among them what is seen beside words: where links and pictures lead, what is struck out or
 * ticked, cells of tables, notes at the foot, lines of code with the white space in front of them. Marks of lists and
 * emphasis, line breaks, levels of headings and comments are none of it.
 */
export function tokensOf(nodes: readonly Node[], options: TokenOptions = {}): string[] {
  const {skipped, instead, isStep} = options;
  const parts: string[] = [];
  // A list of its own instead of recursion: a hostile file nests thousands deep.
  const stack: (Node | string)[] = [...nodes].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    if (skipped?.has(next)) {
      stack.push(' ', ...[...(instead?.(next) ?? [])].reverse(), ' ');
      continue;
    }
    const {before, after} = marksOf(next, isStep?.(next) ?? false);
    const around = BLOCKS.has(next.type) ? ' ' : '';
    parts.push(around, before);
    stack.push(`${after}${around}`);
    if ('children' in next) stack.push(...[...(next as Parent).children].reverse());
  }
  return parts
    .join('')
    .split(/[\t\n\r ]+/)
    .filter(Boolean);
}

interface Fields {
  value?: string;
  url?: string;
  alt?: string | null;
  title?: string | null;
  identifier?: string;
  checked?: boolean | null;
  ordered?: boolean | null;
  start?: number | null;
  lang?: string | null;
}

/** What a node says itself, in front of its children and behind them. */
function marksOf(node: Node, isStep: boolean): {before: string; after: string} {
  const {
    value = '',
    url = '',
    alt,
    title,
    identifier = '',
    checked,
    ordered,
    start,
    lang,
  } = node as Node & Fields;
  const target = `${url}${title ? ` "${title}"` : ''}`;
  switch (node.type) {
    case 'text':
      return {before: value.replace(EAST_ASIAN_BREAK, ''), after: ''};
    case 'inlineCode':
      return {before: value.replace(/ {2,}/g, (run) => run.replaceAll(' ', SPACE)), after: ''};
    case 'code':
      return {before: `${codeTokens(value)} ${lang ? mark(`lang ${lang}`) : ''}`, after: ''};
    case 'break':
      return {before: ' ', after: ''};
    case 'link':
      return {before: '', after: mark(target)};
    case 'image':
      return {before: `${alt ?? ''}${mark(target)}`, after: ''};
    case 'definition':
      return {before: mark(`${identifier} ${target}`), after: ''};
    case 'linkReference':
      return {before: '', after: mark(identifier)};
    case 'imageReference':
      return {before: `${alt ?? ''}${mark(identifier)}`, after: ''};
    case 'footnoteReference':
    case 'footnoteDefinition':
      return {before: mark(`^${identifier}`), after: ''};
    case 'delete':
      return {before: mark('~~'), after: mark('~~')};
    case 'tableCell':
      return {before: '', after: mark('|')};
    case 'list':
      return {before: ordered && (start ?? 1) !== 1 ? mark(`${start}.`) : '', after: ''};
    case 'listItem':
      return {
        before: typeof checked === 'boolean' && !isStep ? mark(checked ? '[x]' : '[ ]') : '',
        after: '',
      };
    case 'html':
      return {before: value.replace(COMMENT, '').replace(/\s*\/>/g, '>'), after: ''};
    default:
      return {before: value, after: ''};
  }
}

/** A token of its own, which no word is. */
function mark(text: string): string {
  return ` \u0001${text.replace(/\s/g, SPACE)} `;
}

/** The white space in front of a line belongs to its first word. */
function codeTokens(value: string): string {
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => `\u0002${line.trimEnd().replace(/^\s+/, (indent) => indent.replace(/\s/g, SPACE))}`)
    .join(' ');
}
