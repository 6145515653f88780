/** Where findings about decisions and surprises stand. */
import type {Entry} from 'execplan';
import type {Place} from './rule.ts';

/** An entry that shares its paragraph with others has a line of its own, and no nodes. */
export function placeOfEntry({nodes, piece, line}: Entry): Place {
  const start = nodes[0]?.position?.start;
  if (piece !== null || !start) return {line};
  return {line: start.line, column: start.column, endLine: nodes.at(-1)?.position?.end.line ?? start.line};
}
