/** The prose of an article's HTML, as this plugin has written it; pure. */

/** A stretch of prose: what stands between two tags. */
export interface ProseRun {
  /** As a reader sees it. */
  text: string;
  /** As it is written, with character references. */
  raw: string;
  /** Where it begins in the HTML. */
  start: number;
  /** How many characters of prose stand before it. */
  at: number;
  /** Whether it is all that is strong or emphasised at the beginning of a block: a label. */
  isLabel: boolean;
}

/** Code, links, headings and what is operated: none holds another of its name. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...['a', 'button', 'summary', 'label', 'select', 'textarea', 'script', 'style', 'svg', 'math', 'time'],
  ...['code', 'pre', 'kbd', 'samp', 'var', 'q', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);
/** What isn't the author's, and whose names are no prose. */
const SKIPPED_CLASS =
  /\sclass="[^"]*\b(?:execplan-(?:badge|time|gap|permalink|count|label|author)|hash-link|cited-count|footnotes-title|code-block|image-elsewhere)\b/;
const VOID: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'col',
  'source',
  'area',
  'embed',
]);
const MARKED: ReadonlySet<string> = new Set(['strong', 'em', 'b', 'i']);
const BLOCK: ReadonlySet<string> = new Set(['p', 'li', 'td', 'dd', 'dt', 'div', 'article']);

/** Lists the stretches of an article in which words may be explained, in their order. */
export function proseRuns(html: string): ProseRun[] {
  const runs: ProseRun[] = [];
  let at = 0;
  /** How many elements stand open, from the outermost that is skipped on. */
  let skipped = 0;
  /** The last two tags, while no text stands behind them. */
  let [before, last] = ['', ''];
  let position = 0;
  // No pattern: a thousand pages of tags took as long as finding the terms in them.
  while (position < html.length) {
    const open = html.indexOf('<', position);
    const start = position;
    position = open < 0 ? html.length : open;
    if (position > start) {
      const raw = html.slice(start, position);
      if (skipped === 0) {
        const text = decoded(raw);
        runs.push({text, raw, start, at, isLabel: MARKED.has(last) && BLOCK.has(before)});
        at += text.length;
      }
      if (raw.trim() !== '') before = last = '';
    }
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      position = behind(html, '-->', open);
      continue;
    }
    position = tagEnd(html, open);
    if (html[open + 1] === '/') {
      if (skipped > 0) skipped -= 1;
      before = last = '';
      continue;
    }
    const name = tagName(html, open + 1);
    if (VOID.has(name)) continue;
    before = last;
    last = name;
    if (skipped > 0) skipped += 1;
    else if (SKIPPED.has(name)) position = tagEnd(html, indexOrEnd(html, `</${name}`, position));
    else if (name === 'blockquote' || SKIPPED_CLASS.test(html.slice(open, position))) skipped = 1;
  }
  return runs;
}

/** Behind a tag's `>`: those in the values of attributes don't count. */
function tagEnd(html: string, open: number): number {
  let quote = 0;
  for (let index = open; index < html.length; index += 1) {
    const code = html.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return index + 1;
  }
  return html.length;
}

function tagName(html: string, start: number): string {
  let end = start;
  // Behind a name stands a space, `/` or `>`.
  while (end < html.length && html.charCodeAt(end) > 47 && html.charCodeAt(end) !== 62) end += 1;
  return html.slice(start, end).toLowerCase();
}

function indexOrEnd(html: string, text: string, from: number): number {
  const index = html.indexOf(text, from);
  return index < 0 ? html.length : index;
}

function behind(html: string, text: string, from: number): number {
  const index = html.indexOf(text, from);
  return index < 0 ? html.length : index + text.length;
}

/** @returns how many characters of the written text stand for the first `length` that a reader sees. */
export function rawLength({raw, text}: Pick<ProseRun, 'raw' | 'text'>, length: number): number {
  if (raw === text) return length;
  let seen = 0;
  let position = 0;
  for (const piece of raw.matchAll(/&#?\w+;|[^&]+|&/g)) {
    const shown = decoded(piece[0]).length;
    if (seen + shown > length) return position + (shown === piece[0].length ? length - seen : 0);
    seen += shown;
    position += piece[0].length;
    if (seen === length) return position;
  }
  return position;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decoded(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (written, hex, decimal, name: string) => {
    if (name !== undefined) return NAMED[name] ?? written;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}
