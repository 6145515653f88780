/** What is shown of a record's text; the index's settings say it, and each request again. */

/** Attributes whose matching words are marked. */
export const HIGHLIGHTED = ['title', 'trail'] as const;
/** Attributes of which a part is shown, with its number of words. */
export const SNIPPETS = ['text:34'] as const;
/** Stands where a part of the text is left out. */
export const ELLIPSIS = '…';
