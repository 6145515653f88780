/**
 * Takes a change of what a text was made from over into the text, which somebody may have changed by hand since. Only
 * lines that still stand there as they were made are made anew; of what was written by hand, nothing is touched.
 *
 * @param text as it stands
 * @param before what was made before
 * @param after what would be made now, line by line
 */
export function carryOver(text: string, before: string, after: string): string {
  if (text === before) return after;
  const lines = text.split('\n');
  const made = before.split('\n');
  const wanted = after.split('\n');
  if (made.length !== wanted.length) return text;
  // All are found before one is changed: what is made now may be what another one was.
  const changes = wanted.flatMap((line, index) => {
    const old = made[index] ?? '';
    const at = lines.indexOf(old);
    const isSure = line !== old && at >= 0 && lines.indexOf(old, at + 1) < 0;
    return isSure ? [[at, line] as const] : [];
  });
  for (const [at, line] of changes) lines[at] = line;
  return lines.join('\n');
}
