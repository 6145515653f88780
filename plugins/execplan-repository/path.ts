/** Parts of paths in a repository, `/` on all systems; pure. */

const MARKDOWN = /\.(?:md|markdown)$/i;

/** @returns whether a file of this name is read as Markdown. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** @returns a path without the extension of Markdown. */
export function withoutExtension(path: string): string {
  return path.replace(MARKDOWN, '');
}

/** @returns the folder that holds a file or folder; empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** @returns the last segment of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
