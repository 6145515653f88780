/**
 * A plan's words in a comment on GitHub: they are shown as they are and do nothing. Whoever opens a pull request chooses
 * them.
 */

/** Takes no room and parts words from what they would otherwise be taken for. */
const JOINER = '\u2060';
/** Controls, what turns the direction of text, and what can't be seen; joiners within words and emoji stay. */
export const HIDDEN =
  /(?:(?!\u200c|\u200d|\p{Variation_Selector})[\p{Cc}\p{Default_Ignorable_Code_Point}])+/gu;
const LONGEST_PATH = 300;
/** What Markdown may take for a mark within a line. */
const PUNCTUATION = /[!#$&()*:<>@[\\\]^_`{|}~]/g;
/** What it may take for one at the beginning of a line. */
const OPENING = /^(\d*)([-+=.])/;
/** Entities, because a backslash in front of them means something to those who look for formulas. */
const ENTITIES: Readonly<Record<string, string>> = {$: '&#36;', '<': '&lt;', '>': '&gt;', '&': '&amp;'};

/**
 * @returns text that GitHub shows without markup, link, mention, reference or picture, on one line, at most `length`
 *   characters of it
 */
export function inert(text: string, length = Number.POSITIVE_INFINITY): string {
  const line = text
    // They make a text look like another one.
    .replace(HIDDEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...line];
  const cut =
    characters.length > length
      ? `${characters
          .slice(0, length - 1)
          .join('')
          .trimEnd()}…`
      : line;
  return (
    cut
      // Commits, in any repository.
      .replace(/(?<![0-9a-f])[0-9a-f]{7,40}(?![0-9a-f])/gi, (hash) =>
        hash.replace(/.{4}(?=.)/g, `$&${JOINER}`),
      )
      // `GH-1`, and addresses without a scheme.
      .replace(/gh(?=-\d)|www(?=\.)/gi, `$&${JOINER}`)
      .replace(PUNCTUATION, (mark, at: number, all: string) => {
        const shown = ENTITIES[mark] ?? (mark === ':' ? mark : `\\${mark}`);
        // Mentions, references to issues, emoji, schemes of addresses: all are looked for behind their mark.
        const isMark = '@#:'.includes(mark) && !/\s/.test(all.charAt(at + 1));
        return isMark ? `${shown}${JOINER}` : shown;
      })
      .replace(OPENING, '$1\\$2')
  );
}

/** @returns a path in a code span, where nothing is anything but its letters and whoever copies it has the path */
export function codeSpan(path: string): string {
  const shown = [...path.replace(HIDDEN, ' ')];
  const text = shown.length > LONGEST_PATH ? `${shown.slice(0, LONGEST_PATH).join('')}…` : shown.join('');
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}
