/** Tokens that would open a list, a quotation or a heading if a line began with them. */
const OPENS_BLOCK = /^(?:[-+*>|=]|#{1,6}$|\d+[.)])/;

/**
 * Breaks a paragraph into lines, as authors who wrap their plans do.
 *
 * @param width characters a line holds; 0 leaves the paragraph on one line
 * @param indent what every line but the first begins with
 */
export function wrap(paragraph: string, width: number, indent = ''): string {
  if (width === 0) return paragraph;
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const full = line !== '' && indent.length + line.length + 1 + word.length > width;
    if (full && !OPENS_BLOCK.test(word)) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join(`\n${indent}`);
}
