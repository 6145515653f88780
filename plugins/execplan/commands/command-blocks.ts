import type {Code, Node, Parent} from 'mdast';
import {sentenceAt} from '../citations/sentence.ts';
import {plainText} from '../plain-text.ts';
import type {CommandPiece} from './command-piece.ts';
import {splitTranscript} from './prompt.ts';
import {isScript} from './script.ts';
import {isShellCommand} from './shell-command.ts';

/** A block of commands as a plan writes it. */
export interface CommandBlock {
  /** 1-based line of its first line of code. */
  line: number;
  /** The language that its fence names; `null` for an indented block or a fence that names none. */
  language: string | null;
  /** The sentence directly before the block, which often says where to run it; `null` where none leads to it. */
  before: string | null;
  /** In order; at least one of them is a command. */
  pieces: CommandPiece[];
}

/** What these fences hold is run. */
const SCRIPTS: ReadonlySet<string> = new Set(
  'sh bash zsh fish shell shellscript ksh powershell pwsh ps1 ps bat batch cmd'.split(' '),
);
/** What these fences hold was seen in a terminal: commands, their output, or both. */
const TRANSCRIPTS: ReadonlySet<string> = new Set(
  'console shell-session shellsession sh-session terminal'.split(' '),
);
/** Fences with one of these names say no more than an indented block does. */
const UNNAMED: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plain', 'plaintext']);

/**
 * Finds the blocks of commands among nodes, those in lists and quotes included, in document order.
 *
 * A block counts where its fence names a shell or where it shows prompts. Where a plan states its commands, an indented
 * block also counts when its lines are commands by their form; prose never does.
 *
 * @param statesCommands whether the place of a block, by its line, is one where the convention puts commands
 */
export function findCommandBlocks(
  nodes: readonly Node[],
  statesCommands: (line: number) => boolean,
): CommandBlock[] {
  const found: CommandBlock[] = [];
  // A list of its own instead of recursion: a hostile file nests thousands deep.
  const stack: {node: Node; before: Node | null}[] = [];
  const push = (children: readonly Node[]) => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index];
      if (node) stack.push({node, before: children[index - 1] ?? null});
    }
  };
  push(nodes);
  for (let next = stack.pop(); next; next = stack.pop()) {
    const {node, before} = next;
    if (isCode(node)) {
      const line = lineOfCode(node);
      const pieces = toPieces(node, statesCommands(line));
      if (pieces.some(({kind}) => kind === 'command'))
        found.push({line, language: node.lang || null, before: leadOf(before), pieces});
    }
    if ('children' in node) push((node as Parent).children);
  }
  return found;
}

function toPieces({lang, value}: Code, statesCommands: boolean): CommandPiece[] {
  const language = /^[\w-]*/.exec(lang ?? '')?.[0].toLowerCase() ?? '';
  const isNamed = SCRIPTS.has(language) || TRANSCRIPTS.has(language);
  if (!isNamed && !UNNAMED.has(language)) return [];
  const transcript = splitTranscript(value);
  if (transcript && (isNamed || isTyped(value, transcript))) return transcript;
  const text = trimmed(value);
  if (text === '') return [];
  if (SCRIPTS.has(language)) return [{kind: 'command', text}];
  if (!statesCommands && !TRANSCRIPTS.has(language)) return [];
  return byForm(text);
}

/** `$ 5.00` is a price, and `% Total` is printed by curl: where no fence says what a block is, its prompts must convince. */
function isTyped(code: string, transcript: readonly CommandPiece[]): boolean {
  if (/^\s*(?:[\w.-]+@[\w.-]+[^$%\n]{0,80})?\$ +[^\s\d]/m.test(code)) return true;
  const [first] = transcript.filter(({kind}) => kind === 'command');
  return first !== undefined && isShellCommand(first.text.split('\n')[0] ?? '');
}

/** Commands by their form: the whole block, or the lines that open it. */
function byForm(text: string): CommandPiece[] {
  const lines = text.split('\n');
  if (isScript(lines.filter((line) => line.trim() !== ''))) return [{kind: 'command', text}];
  let end = 0;
  let isContinued = false;
  for (const line of lines) {
    if (!isContinued && !isShellCommand(line)) break;
    end += 1;
    isContinued = /\\\s*$/.test(line);
  }
  if (end === 0) return [];
  const rest = trimmed(lines.slice(end).join('\n'));
  return [
    {kind: 'command', text: lines.slice(0, end).join('\n')},
    ...(rest === '' ? [] : [{kind: 'unclear' as const, text: rest}]),
  ];
}

/** Blank lines at both ends say nothing. */
function trimmed(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

function leadOf(before: Node | null): string | null {
  if (before?.type !== 'paragraph') return null;
  const text = plainText(before);
  const sentence = text === '' ? '' : sentenceAt(text, text.length - 1, text.length);
  return sentence === '' ? null : sentence;
}

function isCode(node: Node): node is Code {
  return node.type === 'code';
}

/** A fence's code begins on the line behind it. */
function lineOfCode(node: Code): number {
  const start = node.position?.start.line ?? 1;
  const lines = node.value === '' ? 0 : node.value.split('\n').length;
  const span = (node.position?.end.line ?? start) - start + 1;
  return span > lines ? start + 1 : start;
}
