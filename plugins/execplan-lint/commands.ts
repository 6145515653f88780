/** The commands of package managers that a plan tells its reader to run; pure. */
import type {Code, InlineCode, Node} from 'mdast';
import type {LintedPlan} from './linted-plan.ts';
import {nodesOf} from './tree-index.ts';

export interface Command {
  /** Without variables set in front of it. */
  text: string;
  words: readonly string[];
  line: number;
  column: number;
  /** Folder that a `cd` before it leads to, from the root; `null` without one or where it can't be told. */
  folder: string | null;
  /** Inline code, or a block. */
  node: InlineCode | Code;
  /** The words just in front of inline code. */
  before: string;
}

const SHELLS: ReadonlySet<string> = new Set([
  ...['', 'sh', 'bash', 'shell', 'zsh', 'fish', 'console', 'terminal', 'text', 'txt'],
  ...['shell-session', 'shellsession', 'powershell', 'ps1', 'cmd', 'bat'],
]);
const PROMPT = /^(?:[$%❯]|PS [^>]{0,100}>|[\w.-]{1,40}@[\w.-]{1,60}[^$#\s]{0,100}[$#])\s+/;
const SETTING = /^(?:(?:sudo|time|env|command|cross-env)\s+|[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^\s"']*)\s+)/;
/** A line that a program printed, a comment, or one of a diff. */
const NO_COMMAND = /^(?:[#+>|<{}"']|-|\/\/)/;
/** What all of them have: most code has none of these words. */
const MANAGER = /\b(?:p?npm|npx|yarn|bunx?|corepack)\b/;
/** Longer ones are data. */
const LONGEST = 1_000;

const known = new WeakMap<LintedPlan['document'], readonly Command[]>();

/** @returns the commands of indented blocks, fences and inline code, in document order. */
export function readCommands({document, lines}: Pick<LintedPlan, 'document' | 'lines'>): readonly Command[] {
  const before = known.get(document);
  if (before) return before;
  const commands: Command[] = [];
  for (const {node} of nodesOf(document.root, 'code')) commands.push(...ofBlock(node, lines));
  for (const {node, index, parent} of nodesOf(document.root, 'inlineCode')) {
    if (MANAGER.test(node.value))
      commands.push(...ofInline(node, parent.children.slice(Math.max(0, index - 3), index)));
  }
  commands.sort((a, b) => a.line - b.line || a.column - b.column);
  known.set(document, commands);
  return commands;
}

function ofBlock(node: Code, lines: readonly string[]): Command[] {
  if (!MANAGER.test(node.value) || !SHELLS.has((node.lang ?? '').toLowerCase())) return [];
  const start = node.position?.start ?? {line: 1, column: 1};
  const isFence = /^(?:`{3}|~{3})/.test(lines[start.line - 1]?.slice(start.column - 1) ?? '');
  const first = start.line + (isFence ? 1 : 0);
  const commands: Command[] = [];
  let folder: string | null = '';
  let open: {text: string; line: number} | null = null;
  for (const [index, row] of node.value.split(/\r\n|\r|\n/).entries()) {
    const text: string = open ? `${open.text} ${row.trim()}` : row.trim();
    const line: number = open?.line ?? first + index;
    open = /\\$/.test(text) && text.length < LONGEST ? {text: text.slice(0, -1).trimEnd(), line} : null;
    if (open) continue;
    if (text.length > LONGEST || NO_COMMAND.test(text)) continue;
    for (const part of partsOf(text, folder)) {
      folder = part.folder;
      if (part.words.length === 0) continue;
      const column = Math.max(0, lines[line - 1]?.indexOf(part.text.split(/\s/, 1)[0] ?? '') ?? 0) + 1;
      commands.push({...part, line, column: columnOf(lines[line - 1], part.text, column), node, before: ''});
    }
  }
  return commands;
}

function columnOf(line: string | undefined, text: string, otherwise: number): number {
  const at = line?.indexOf(text) ?? -1;
  return at < 0 ? otherwise : at + 1;
}

function ofInline(node: InlineCode, preceding: readonly Node[]): Command[] {
  if (!MANAGER.test(node.value)) return [];
  const text = node.value.trim();
  if (text.length > LONGEST || NO_COMMAND.test(text)) return [];
  const {line, column} = node.position?.start ?? {line: 1, column: 1};
  // The sentence in front; a paragraph of thousands of codes isn't read again for each of them.
  const before = preceding.map((sibling) => ('value' in sibling ? String(sibling.value) : ' ')).join('');
  // A command in quotation marks is spoken of.
  if (/["'“„‘«「『]$/.test(before)) return [];
  return [...partsOf(text, '')]
    .filter(({words}) => words.length > 0)
    .map((part) => ({...part, line, column, node, before: before.slice(-LONGEST)}));
}

type Part = Pick<Command, 'text' | 'words' | 'folder'>;

/** The commands of one line; a `cd` gives no command and leads the ones behind it. */
function* partsOf(text: string, from: string | null): Generator<Part> {
  let folder = from;
  for (const piece of text.replace(PROMPT, '').split(/\s*(?:&&|\|\||[;|])\s*/)) {
    let command = piece.replace(/^[\s(]+|\)+$/g, '').trim();
    for (let bare = command.replace(SETTING, ''); bare !== command; bare = command.replace(SETTING, ''))
      command = bare;
    // What stands behind ` #` is a remark.
    const words = (command.split(/\s#\s/, 1)[0] ?? '').split(/\s+/).map(unquoted).filter(Boolean);
    if (words[0] === 'cd') {
      folder = folderBehind(folder, words[1]);
      yield {text: '', words: [], folder};
    } else yield {text: command, words, folder};
  }
}

function unquoted(word: string): string {
  return word.replace(/^(["'])(.*)\1$/, '$2');
}

function folderBehind(folder: string | null, to: string | undefined): string | null {
  if (to === undefined || folder === null || !/^(?:\.\/)?[\w@.-]+(?:\/[\w@.-]+)*\/?$/.test(to)) return null;
  if (/(?:^|\/)\.\.(?:\/|$)|^-/.test(to)) return null;
  const bare = to.replace(/^\.\//, '').replace(/\/$/, '');
  return folder === '' || bare === '.' ? bare.replace(/^\.$/, '') : `${folder}/${bare}`;
}
