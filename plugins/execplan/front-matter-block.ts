const BLOCK = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)[\s\S]*?(?<=[\r\n])---[ \t]*(?:\r\n|\r|\n|$)/;

/**
 * Splits a file's text behind its front matter.
 *
 * @returns the block with its marks and a byte-order mark before it, empty where there is none; and what follows
 */
export function splitFrontMatter(source: string): {block: string; rest: string} {
  const block = BLOCK.exec(source)?.[0] ?? '';
  return {block, rest: source.slice(block.length)};
}
