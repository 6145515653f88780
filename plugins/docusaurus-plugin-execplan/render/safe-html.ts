import {defaultSchema} from 'hast-util-sanitize';
import {type Token, type TokenHandler, Tokenizer} from 'parse5';
import {find, html} from 'property-information';
import {escapeHtml} from './escape-html.ts';

/**
 * Elements that GitHub keeps, except those that would fetch from another origin (`source` has a `srcset`) or
 * collect input.
 */
const ELEMENTS: ReadonlySet<string> = new Set(
  (defaultSchema.tagNames ?? []).filter((name) => name !== 'source' && name !== 'input'),
);

/** GitHub allows form attributes on every element; they mean nothing without a form and are left out. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['abbr', 'align', 'alt', 'border', 'colSpan', 'dateTime', 'dir', 'headers', 'height', 'hSpace', 'lang'],
  ...['noWrap', 'open', 'reversed', 'rowSpan', 'scope', 'span', 'start', 'title', 'vAlign', 'value', 'width'],
]);

/** As on GitHub: a document can't take the ids that the page itself uses. */
export const ID_PREFIX = 'user-content-';

/** URLs stay as written: the slots of the template decide later what becomes of them. */
const ATTRIBUTES_OF: Readonly<Record<string, string>> = {a: 'href', img: 'src'};

/**
 * Reduces a piece of HTML to what GitHub allows; everything else is escaped, so that it is seen rather than
 * lost. Works on tokens and not on a tree because Markdown cuts HTML at blank lines: `<details>` and
 * `</details>` are two pieces, joined later by hast-util-raw.
 *
 * The result is safe however pieces are joined: no element in it changes how the parser reads text, or its namespace.
 */
export function safeHtml(source: string): string {
  const out: string[] = [];
  let end = 0;

  /** Text between two tokens: what the tokenizer dropped, such as a tag that never closes. */
  const textUntil = (offset: number) => {
    if (offset > end) out.push(escapeHtml(source.slice(end, offset)));
    end = Math.max(end, offset);
  };
  const tag = (token: Token.TagToken, write: (name: string) => string) => {
    if (!token.location) return;
    const {startOffset, endOffset} = token.location;
    textUntil(startOffset);
    if (!ELEMENTS.has(token.tagName)) textUntil(endOffset);
    else out.push(write(token.tagName));
    end = endOffset;
  };

  const characters = (token: Token.CharacterToken) => {
    // Character references are the author's way to write a character; the tokenizer has decoded them.
    if (!token.location) return;
    textUntil(token.location.startOffset);
    out.push(escapeHtml(token.chars));
    end = token.location.endOffset;
  };
  const handler: TokenHandler = {
    onStartTag: (token) => tag(token, (name) => `<${name}${attributes(name, token.attrs)}>`),
    onEndTag: (token) => tag(token, (name) => `</${name}>`),
    onComment: (token) => {
      if (!token.location) return;
      const {startOffset, endOffset} = token.location;
      textUntil(startOffset);
      // Only `<!-- … -->` is a comment to an author; `<?x>` and `<!x>` are shown.
      if (source.startsWith('<!--', startOffset) && source.startsWith('-->', endOffset - 3)) end = endOffset;
      else textUntil(endOffset);
    },
    onDoctype: (token) => {
      if (token.location) textUntil(token.location.endOffset);
    },
    onCharacter: characters,
    onNullCharacter: characters,
    onWhitespaceCharacter: characters,
    onEof: () => {},
    onParseError: null,
  };
  new Tokenizer({sourceCodeLocationInfo: true}, handler).write(source, true);
  textUntil(source.length);
  return out.join('');
}

function attributes(element: string, written: Token.Attribute[]): string {
  return written
    .map(({name, value}) => {
      const property = find(html, name).property;
      if (name === 'id' || (name === 'name' && element === 'a')) {
        return value ? ` id="${ID_PREFIX}${escapeHtml(value)}"` : '';
      }
      if (!ATTRIBUTES.has(property) && ATTRIBUTES_OF[element] !== property) return '';
      return ` ${name}="${escapeHtml(value)}"`;
    })
    .join('');
}
