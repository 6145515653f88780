/** The longest run of backticks that opens a line decides how long a fence around a text must be. */
export function asFence(markdown: string): string {
  const runs = [...markdown.matchAll(/^ {0,3}(`{3,})/gm)].map((match) => match[1]?.length ?? 0);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}md\n${markdown.replace(/\n*$/, '\n')}${fence}\n`;
}

/**
 * Copies a plan's source to the clipboard, as it is or in the `md` fence in which the convention asks for a plan
 * in a conversation.
 *
 * @param source address of the file's source
 * @throws where the source can't be loaded or the clipboard isn't to be had
 */
export async function copyPlan(source: string, form: 'markdown' | 'fence'): Promise<void> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(`Unexpected status ${response.status} for ${source}, expected 200`);
  const markdown = await response.text();
  await navigator.clipboard.writeText(form === 'fence' ? asFence(markdown) : markdown);
}
