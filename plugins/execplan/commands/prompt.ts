import type {CommandPiece} from './command-piece.ts';

/**
 * The prompts that writers put before a command: `$ `, `% `, `> `, also after `user@host:dir`. `#` is left out: it
 * opens a comment far more often than a root shell, and a comment must not become a command.
 */
const PROMPT = /^\s*(?:[\w.-]+@[\w.-]+[^$%\n]{0,80})?[$%] +(\S.*)$/;
const CONTINUATION = /\\\s*$/;

/** Whether a line is a command behind a prompt. */
export function hasPrompt(line: string): boolean {
  return PROMPT.test(line);
}

/**
 * What a reader wants to paste from a shell transcript: its commands without prompts, continued lines included and
 * output left out.
 *
 * @returns `undefined` for code without prompts, which is copied as it is.
 */
export function commandsOf(code: string): string | undefined {
  const commands = readLines(code).flatMap(({command}) => command ?? []);
  return commands.length === 0 ? undefined : `${commands.join('\n')}\n`;
}

/**
 * Tells what was typed in a shell transcript from what was printed.
 *
 * @returns `null` for code without prompts
 */
export function splitTranscript(code: string): CommandPiece[] | null {
  const lines = readLines(code);
  if (lines.every(({command}) => command === null)) return null;
  const pieces: CommandPiece[] = [];
  let isComment = false;
  // From the end on, as a comment belongs to the command behind it.
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line) continue;
    const {written, command} = line;
    isComment = command === null && /^\s*#/.test(written) && isComment;
    const kind: CommandPiece['kind'] = command !== null || isComment ? 'command' : 'output';
    const text = command ?? written;
    const [next] = pieces;
    if (next?.kind === kind) next.text = `${text}\n${next.text}`;
    else pieces.unshift({kind, text});
    isComment = kind === 'command';
  }
  return pieces.flatMap(({kind, text}) => {
    const lined = text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
    return lined === '' ? [] : [{kind, text: lined}];
  });
}

interface TranscriptLine {
  written: string;
  /** Without its prompt; `null` for what was printed. */
  command: string | null;
}

function readLines(code: string): TranscriptLine[] {
  let continued = false;
  return code.split(/\r?\n/).map((written) => {
    const command = PROMPT.exec(written)?.[1] ?? (continued ? written.replace(/^> /, '') : null);
    continued = command !== null && CONTINUATION.test(command);
    return {written, command};
  });
}
