import {parseDocument, plainText} from 'execplan';
import type {Code, TableRow} from 'mdast';
import {visit} from 'unist-util-visit';
import type {GraphPackage} from '../graph/graph.ts';
import {createPackageFinder} from '../graph/package-names.ts';
import {readDirectoryTree} from './directory-tree.ts';

/** A line that says what a package is. */
export interface NamingLine {
  text: string;
  /** 1-based. */
  line: number;
}

/**
 * Finds the first line for each package that is there to say what it is: one of a tree of folders with a comment,
 * or a row of a table that begins with the package.
 *
 * @param source Markdown
 * @returns by the package's path
 */
export function findNamingLines(source: string, packages: readonly GraphPackage[]): Map<string, NamingLine> {
  const found = new Map<string, NamingLine>();
  const document = parseDocument(source);
  const findPackages = createPackageFinder(packages);

  function add(path: string, text: string, line: number): void {
    if (!found.has(path)) found.set(path, {text, line});
  }

  function addTree({value, position}: Code): void {
    // The first line of a fenced block is its fence.
    for (const {path: drawn, text, line} of readDirectoryTree(value, (position?.start.line ?? 0) + 1)) {
      const shown = packages.find(({path}) => drawn === path || drawn.endsWith(`/${path}`));
      if (shown) add(shown.path, text, line);
    }
  }

  function addRow({children: [first, ...rest], position}: TableRow): void {
    if (!first?.position) return;
    const {start, end} = first.position;
    const [path, other] = findPackages(document.source.slice(start.offset, end.offset));
    const [text = ''] = rest.map((cell) => plainText(cell)).sort((a, b) => b.length - a.length);
    if (path !== undefined && other === undefined && text !== '') add(path, text, position?.start.line ?? 1);
  }

  visit(document.root, (node) => {
    if (node.type === 'code') addTree(node);
    if (node.type === 'tableRow') addRow(node);
  });
  return found;
}
