/** The lines of a paragraph as the file has them; pure. */

import type {Paragraph} from 'mdast';
import {lineStarts} from './lines.ts';
import type {LintedPlan} from './linted-plan.ts';

export interface ParagraphLine {
  /** The line's text, behind the marks and the indentation of its containers. */
  text: string;
  /** Where that begins: 1-based, and as an offset in the file. */
  line: number;
  column: number;
  offset: number;
  /** Whether the line begins with plain text, not inside code, emphasis or a link. */
  isText: boolean;
}

/** Makes a reader of paragraphs' lines for a plan. */
export function createParagraphLines({lines, source}: Pick<LintedPlan, 'lines' | 'source'>) {
  const starts = lineStarts(source);
  return (paragraph: Paragraph): ParagraphLine[] => {
    const {position} = paragraph;
    if (!position) return [];
    const result: ParagraphLine[] = [];
    let child = 0;
    for (let line = position.start.line; line <= position.end.line; line += 1) {
      const whole = lines[line - 1] ?? '';
      const isFirst = line === position.start.line;
      const column = isFirst
        ? position.start.column
        : (/^[ \t]*(?:>[ \t]*)*/.exec(whole)?.[0].length ?? 0) + 1;
      const offset = (starts[line - 1] ?? 0) + column - 1;
      while ((paragraph.children[child]?.position?.end.offset ?? Number.POSITIVE_INFINITY) <= offset)
        child += 1;
      const isText = paragraph.children[child]?.type === 'text';
      result.push({text: whole.slice(column - 1), line, column, offset, isText});
    }
    return result;
  };
}
