/**
 * The words that a reader of a Markdown file sees, found with regular expressions on its text.
 *
 * On purpose this knows nothing of the parser that makes the pages, so that the two can't share a mistake. Where
 * Markdown is ambiguous to it, it leaves a word out rather than asking for one that a page needn't show.
 */

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text, in order. */
export function words(text: string): string[] {
  return text.match(WORD) ?? [];
}

const FRONT_MATTER = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Labels that the pages may replace by their own structure, when punctuation shows that they are labels. */
const LABEL =
  /\b(?:decision|rationale|date\s*\/\s*author|date|author|observation|evidence)(?=[*_\s]*(?:[:：|/]|[*_]+\s*$))/gim;

/** Quote marks, list markers, numbers and check marks at the start of a line. */
const LINE_START = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t]|$|>))*[ \t]*(?:>?[ \t]*\[[^\]\s]\](?=\s|$))?/;

const FENCE = /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})[ \t]*([^`\n]*)$/;

/**
 * Whether what begins in a line is a comment: it has an end, and between words it has that before a blank line.
 *
 * @param rest - what follows `<!--` in its line
 */
function isComment(lines: readonly string[], index: number, rest: string, between: boolean): boolean {
  if (rest.includes('-->')) return true;
  for (const line of lines.slice(index + 1)) {
    if (line.includes('-->')) return true;
    if (between && line.trim() === '') return false;
  }
  return false;
}

/** Removes HTML comments, except those that stand in a code fence or inline code, where they are text. */
function withoutComments(lines: readonly string[]): string[] {
  let fence: string | null = null;
  let comment = false;
  return lines.map((line, index) => {
    const mark = comment ? undefined : FENCE.exec(line);
    if (fence !== null) {
      if (mark?.[1]?.startsWith(fence) && mark[2] === '') fence = null;
      return line;
    }
    // A fence of Markdown around a plan, or around a part of one, holds text.
    if (mark && !/^(md|markdown)\b/i.test(mark[2] ?? '')) fence = mark[1] ?? null;
    let rest = line;
    let shown = '';
    while (rest !== '') {
      if (comment) {
        const end = rest.indexOf('-->');
        comment = end < 0;
        rest = comment ? '' : rest.slice(end + 3);
        continue;
      }
      const [before = '', ...after] = rest.split('<!--');
      shown += before;
      if (after.length === 0) break;
      rest = after.join('<!--');
      const inCode = ((shown.match(/`/g) ?? []).length & 1) === 1;
      const empty = /^-?>/.exec(rest)?.[0];
      if (inCode) shown += '<!--';
      else if (empty !== undefined) rest = rest.slice(empty.length);
      else comment = isComment(lines, index, rest, /[\p{L}\p{N}]/u.test(shown));
    }
    return shown;
  });
}

/** A character reference, with the letters that it may make one word with. */
const ENTITY = /(?:[\p{L}\p{N}]*&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)+[\p{L}\p{N}]*/giu;

/** Removes what Markdown makes of links, images, notes and alerts besides their text. */
function withoutTargets(text: string, labels: ReadonlySet<string>): string {
  return text
    .replace(/\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gi, ' ')
    .replace(
      /\]\(\s*(?:<[^>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/g,
      '] ',
    )
    .replace(/\]\s?\[([^\]\n]*)\]/g, (all, label: string) =>
      labels.has(label.trim().toLowerCase()) ? '] ' : all,
    )
    .replace(/\[\^[^\]\s]+\]/g, ' ')
    .replace(ENTITY, ' ');
}

/** What ends a paragraph without a blank line. */
const BLOCK_START = /^ {0,3}(?:#{1,6}[ \t]|>|[-*+][ \t]|1[.)][ \t]|`{3}|~{3}|([-*_][ \t]*){3,}$)/;

const DEFINITION = /^[ \t>]*\[([^\]^][^\]]*)\]:[ \t]*\S/;

/**
 * Lists the words that the page of a Markdown file must show, in a reader's order.
 *
 * @param source - the whole file; front matter, HTML comments and the targets of links are left aside
 */
export function sourceWords(source: string): string[] {
  const text = source.replace(/^\uFEFF/, '').replace(FRONT_MATTER, '');
  const lines = withoutComments(text.split(/\r\n|\r|\n/));
  const labels = new Set(
    lines.flatMap((line) => {
      const label = DEFINITION.exec(line)?.[1];
      return label === undefined ? [] : [label.trim().toLowerCase()];
    }),
  );
  const body: string[] = [];
  // Notes that something refers to are shown at the end of a page, wherever they stand in the file.
  const referred = new Set(
    [...lines.join('\n').matchAll(/\[\^([^\]\s]+)\](?!:)/g)].map(([, label]) => label),
  );
  const notes: string[] = [];
  let target = body;
  let afterBlank = false;
  for (const line of lines) {
    if (DEFINITION.test(line)) continue;
    const note = /^ {0,3}\[\^([^\]\s]+)\]:/.exec(line)?.[1];
    if (note !== undefined) target = referred.has(note) ? notes : body;
    // A note goes on over wrapped lines, and in indented paragraphs after them.
    else if (afterBlank ? /^ {0,3}\S/.test(line) : BLOCK_START.test(line)) target = body;
    afterBlank = line.trim() === '';
    const fence = FENCE.exec(line);
    target.push(fence ? '' : line.replace(LINE_START, ' '));
  }
  return words(withoutTargets([...body, ...notes].join('\n'), labels).replace(LABEL, ' '));
}
