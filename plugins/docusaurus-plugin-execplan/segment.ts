import {createHash} from 'node:crypto';

/**
 * What may stand in a segment of an address as it is. Everything else has broken something on the way from a
 * file name to a page that opens:
 * - `#`, `?`, `%` and `\` stop the Docusaurus build, `!` separates loaders in a module request;
 * - `(`, `)`, `:` and `*` are patterns of the router, so that the page turns into "not found" when it hydrates;
 * - `[`, `]`, `{`, `}`, `^`, `` ` `` and `|` are escaped by some of the involved parsers and not by others;
 * - `<`, `>`, `"` and control characters can't be file names everywhere the site is published.
 */
const SAFE =
  /^(?:[A-Za-z0-9\-._~$'+,;=@& ]|[^\P{L}\p{ASCII}]|[^\P{M}\p{ASCII}]|[^\P{N}\p{ASCII}]|[^\P{P}\p{ASCII}]|[^\P{S}\p{ASCII}]|[\u200C\u200D])+$/u;

/**
 * Names of safe characters that aren't safe as a whole: dots alone are steps in a path, Docusaurus joins a
 * leading `&` to what stands before, surrounding spaces and final dots get lost, `x.html` would be a file
 * instead of a folder with an index, `x.md` is where sources lie, `__server` is cleared after the build.
 */
const UNSAFE_WHOLE = /^\.+$|^[& ]|[. ]$|\.(?:html?|md)$|^__server$/i;

/** Leaves room for `.md` and for a marker within the 255 bytes of a file name. */
const MAX_BYTES = 240;
const MAX_BYTES_MARKED = 200;

/**
 * Makes a segment of an address from a name of a file or folder.
 *
 * @returns the name itself where it is safe, else a readable remainder with a mark that depends on the name alone
 */
export function safeSegment(name: string): string {
  if (SAFE.test(name) && !UNSAFE_WHOLE.test(name) && Buffer.byteLength(name) <= MAX_BYTES) return name;
  return markedSegment(name, name);
}

/** @returns a segment that reads like `name` and differs for each `identity`. */
export function markedSegment(name: string, identity: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of name) {
    const safe = SAFE.test(character) ? character : '_';
    bytes += Buffer.byteLength(safe);
    if (bytes > MAX_BYTES_MARKED) break;
    kept += safe;
  }
  const mark = createHash('sha256').update(identity).digest('hex').slice(0, 8);
  return `${kept.replace(/^[& ]/, '_')}~${mark}`;
}
