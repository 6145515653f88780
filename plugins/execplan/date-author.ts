import {isPlaceholder} from './placeholder.ts';
import {findTimestamp, type Timestamp} from './timestamp.ts';

/** When and by whom an entry was made. */
export interface Made {
  timestamp: Timestamp | null;
  author: string | null;
}

const BEFORE_NAME = /[^\s/,，、;:：()（）[\]–—.-]/;
/** The look-behind keeps it linear: a run of marks is tried once, from its first. */
const BEHIND_NAME = /(?<![\s/,，、;:：()（）[\]–—.。-])[\s/,，、;:：()（）[\]–—.。-]+$/;
/** What follows a name: another sentence or remark. The full stop of an initial doesn't end one. */
const REMARK = /(?<!(?:^|[\s.])\p{Lu})[.。;；](?=\s|$).*$/su;
/** The end of a range: `2026-06-30/2026-07-01`. */
const RANGE_END = /^\s*(?:[/–—~-]|to)\s*\d{4}-\d{2}-\d{2}(?!\d)/;

/** What is longer is no name; cutting it keeps a hostile one from costing time. */
const LONGEST_NAME = 200;

/** A name without the marks around it; `null` where none is left. */
export function readName(text: string): string | null {
  const start = text.search(BEFORE_NAME);
  if (start < 0) return null;
  const name = text.slice(start, start + LONGEST_NAME).replace(BEHIND_NAME, '');
  const closed = /[(（][^)）]*$/.test(name)
    ? `${name}${text.slice(start).includes('）') ? '）' : ')'}`
    : name;
  return isPlaceholder(name) ? null : closed;
}

/** The first sentence of what follows a date; where it names a second date, the name behind that. */
function nameBehind(text: string): string | null {
  const again = findTimestamp(text);
  const slash = again ? text.indexOf('/', again.index + again.text.length) : -1;
  const rest = again && slash >= 0 && !REMARK.test(text.slice(0, again.index)) ? text.slice(slash) : text;
  const name = rest.replace(REMARK, '').replace(/^(?<inside>\s*[(（]?[^()（）]*)[)）].*$/su, '$<inside>');
  const third = findTimestamp(name);
  if (!third) return readName(name);
  // `Ana, superseding what was assumed on 2026-06-20`: the name ends at the comma.
  const comma = name.slice(0, third.index).search(/[,;，、][^,;，、]*$/);
  return comma > 0 ? readName(name.slice(0, comma)) : null;
}

/** Reads `2026-03-09 / Codex`, `2026-07-17, Codex.`, `Codex (2026-03-09)`. */
export function readDateAuthor(text: string): Made {
  if (isPlaceholder(text)) return {timestamp: null, author: null};
  const timestamp = findTimestamp(text);
  if (!timestamp) return {timestamp: null, author: readName(text.replace(REMARK, ''))};
  const before = text.slice(0, timestamp.index);
  const behind = text.slice(timestamp.index + timestamp.text.length).replace(RANGE_END, '');
  return {timestamp, author: nameBehind(behind) ?? readName(before)};
}
