import type {Table, TableRow} from 'mdast';
import type {EntryField, HeadLabel} from './entry-fields.ts';
import type {FieldName} from './labels.ts';
import {plainText} from './plain-text.ts';

const COLUMNS: readonly [RegExp, FieldName][] = [
  [/^(?:date\s*[/,&]\s*(?:author|who|by)|日期\s*\/\s*作者)/i, 'date-author'],
  [/^(?:date|when|timestamp|time|日期|时间|日付|日時)/i, 'date'],
  [/^(?:author|who|by|owner|作者|担当)/i, 'author'],
  [/^(?:rationale|reason|why|justification|理由|原因|依据)/i, 'rationale'],
  [/^(?:evidence|proof|source|证据|証拠|根拠)/i, 'evidence'],
  [/^(?:#|no\.?|nr\.?|id|ref|key|status|impact|alternatives?|consequences?|编号|番号)/i, 'other'],
];

function columnName(title: string, head: HeadLabel): FieldName | null {
  if (/^(?:decision|choice|决策|决定|決定|observation|surprise|discovery|finding|发现|発見)/i.test(title))
    return head;
  return COLUMNS.find(([pattern]) => pattern.test(title.trim()))?.[1] ?? null;
}

function rowFields(row: TableRow, columns: readonly (FieldName | null)[]): EntryField[] {
  return row.children.map((cell, index) => ({
    name: columns[index] ?? 'other',
    qualifier: '',
    nodes: [...cell.children],
  }));
}

/** The rows of a table, its header excepted, with each cell under the label that its column's title means. */
export function tableFields(table: Table, head: HeadLabel): {row: TableRow; fields: EntryField[]}[] {
  const [header, ...rows] = table.children;
  if (!header) return [];
  const columns = header.children.map((cell) => columnName(plainText(cell), head));
  // No column says that it holds the entries: the first that means nothing else does.
  const first = columns.indexOf(null);
  if (!columns.includes(head) && first >= 0) columns[first] = head;
  return rows.map((row) => ({row, fields: rowFields(row, columns)}));
}
