/** `<!-->` and `<!--->` are whole comments, in CommonMark as in HTML; one that never closes is none. */
const COMMENT = /<!--(?:>|->|[\s\S]*?-->)/g;
const FLOW_PARENTS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** @returns the text of an mdast `html` node as its author's words, without comments. */
export function htmlWords(value: string): string {
  return value.replace(COMMENT, '');
}

/** @param type of the mdast node in which another stands. @returns whether blocks stand there, not inline content */
export function isFlowParent(type: string): boolean {
  return FLOW_PARENTS.has(type);
}
