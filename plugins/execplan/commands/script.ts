import {isShellCommand} from './shell-command.ts';

const HEREDOC = /<<-?\s*['"]?(\w+)['"]?/;

/**
 * Whether text is a shell script: commands, one a line; continued lines and here-documents belong to the command that
 * they follow.
 *
 * @param lines those that aren't blank
 */
export function isScript(lines: readonly string[]): boolean {
  const commands: string[] = [];
  let heredocEnd: string | undefined;
  let continued = false;
  for (const line of lines) {
    if (heredocEnd !== undefined) {
      if (line.trim() === heredocEnd) heredocEnd = undefined;
      continue;
    }
    if (!continued && /^\s*#/.test(line)) continue;
    const text = line.replace(/\s*\\$/, '');
    if (continued) commands.push(`${commands.pop() ?? ''} ${text.trim()}`);
    else commands.push(text);
    continued = /(?:\\|&&|\|\|?)\s*$/.test(line);
    heredocEnd = HEREDOC.exec(line)?.[1];
  }
  const [first] = commands;
  return (
    first !== undefined &&
    isShellCommand(first) &&
    commands.filter(isShellCommand).length / commands.length >= 0.75
  );
}
