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
  const commands: string[] = [];
  let continued = false;
  for (const line of code.split(/\r?\n/)) {
    const command: string | undefined =
      PROMPT.exec(line)?.[1] ?? (continued ? line.replace(/^> /, '') : undefined);
    continued = command !== undefined && CONTINUATION.test(command);
    if (command !== undefined) commands.push(command);
  }
  return commands.length === 0 ? undefined : `${commands.join('\n')}\n`;
}
