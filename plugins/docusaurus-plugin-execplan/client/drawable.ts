/**
 * Ways in which a diagram's source makes the browser fetch something or changes the drawing's own style sheet. Mermaid
 * loads pictures while it measures, so a drawing can't be cleaned afterwards: such a diagram stays source.
 */
const FETCHES: readonly RegExp[] = [
  /\bimg["']?\s*:/i,
  /\b(?:url|src|image|image-set|cross-fade)\s*\(/i,
  /@import/i,
  /\b(?:themeCSS|fontFamily|altFontFamily)\b/i,
  // An escape or a comment can hide each of these words in CSS.
  /^\s*(?:style|linkStyle|classDef|cssClass)\b.*(?:\\|\/\*)/im,
  /<\s*(?:img|image|script|iframe|object|embed|link|style|svg|video|audio)\b/i,
];

/** Whether a Mermaid diagram may be drawn: it asks for nothing but its own text. */
export function isDrawable(source: string): boolean {
  return !FETCHES.some((pattern) => pattern.test(source));
}
