/** What a client puts around the words that match; no HTML, so that values come as the bare text. */
export const HIGHLIGHT_TAGS = {
  highlightPreTag: '__ais-highlight__',
  highlightPostTag: '__/ais-highlight__',
} as const;

/** A stretch of a text, of which each other one matches. */
export interface TextPart {
  text: string;
  isMarked: boolean;
}

const TAG = new RegExp(`(${Object.values(HIGHLIGHT_TAGS).join('|')})`);

/**
 * Splits a highlighted value at its tags, for elements to be made of it: nothing in it is ever read as HTML.
 *
 * @param value as `_highlightResult` and `_snippetResult` hold it
 */
export function splitHighlighted(value: string): TextPart[] {
  const parts: TextPart[] = [];
  let isMarked = false;
  for (const text of value.split(TAG)) {
    if (text === HIGHLIGHT_TAGS.highlightPreTag) isMarked = true;
    else if (text === HIGHLIGHT_TAGS.highlightPostTag) isMarked = false;
    else if (text !== '') parts.push({text, isMarked});
  }
  return parts;
}
