/** Which names are Markdown; pure. */

const MARKDOWN = /\.(?:md|markdown)$/i;

/** @returns whether a file of this name is read as Markdown. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** @returns a path without the extension of Markdown. */
export function withoutExtension(path: string): string {
  return path.replace(MARKDOWN, '');
}
