/** Trees of folders, as architecture pages draw them in a code block. */

/** A line of such a tree that says what it shows. */
export interface TreeLine {
  /** Path below the tree's root. */
  path: string;
  /** What stands behind the name: its comment. */
  text: string;
  /** 1-based. */
  line: number;
}

/** Lines of drawing, or spaces: `│  ├─ embed-sdk/   # Shadow DOM runtime`. */
const LINE =
  /^(?<indent>[\s│├└─┬|`+\\-]*)(?<names>[\w@.*-][^#]*?)(?:\s+(?:#|—|--|\/\/|<-|←)\s*(?<text>\S.*))?$/u;
/** Several folders may share a line: `ui/ + tokens/`. */
const BETWEEN = /\s*(?:[+,&]|\band\b)\s*/u;
/** No tree of folders is wider; a longer line is data. */
const WIDEST = 300;

/**
 * Reads the lines of trees of folders in a text that have a comment.
 *
 * @param text lines of one code block, or of a whole file
 * @param firstLine number of its first line
 */
export function readDirectoryTree(text: string, firstLine = 1): TreeLine[] {
  const found: TreeLine[] = [];
  const open: {column: number; name: string}[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.length > WIDEST) continue;
    const {indent = '', names = '', text: comment} = LINE.exec(line.trimEnd())?.groups ?? {};
    if (names === '') continue;
    const column = [...indent].length;
    while ((open.at(-1)?.column ?? -1) >= column) open.pop();
    const parents = open.map(({name}) => name);
    const folders = names.split(BETWEEN).map((name) => name.replace(/^\.?\/|\/+$/g, ''));
    for (const name of folders) {
      if (comment !== undefined)
        found.push({path: [...parents, name].join('/'), text: comment, line: firstLine + index});
    }
    open.push({column, name: folders[0] ?? ''});
  }
  return found;
}
