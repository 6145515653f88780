import type {Root, Table} from 'mdast';
import {visit} from 'unist-util-visit';

/**
 * Gives a table's header the cells that a longer row needs, in place. GFM drops what stands behind the header's
 * last column, an unescaped pipe in code for instance; nothing of a document may be lost.
 */
export function widenTables(root: Root): void {
  visit(root, 'table', (table: Table) => {
    const [header] = table.children;
    const width = Math.max(...table.children.map((row) => row.children.length));
    while (header && header.children.length < width) header.children.push({type: 'tableCell', children: []});
    // The columns are counted by their alignments.
    table.align = Array.from({length: width}, (_, index) => table.align?.[index] ?? null);
  });
}
