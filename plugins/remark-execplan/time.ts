import type {Node, Parent, PhrasingContent, Text} from 'mdast';
import {CLASS, inline, text} from './elements.ts';

/** Finds the written time where a line break or other white space may part its words. */
function pattern(written: string): RegExp {
  const escaped = written.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(escaped, 'u');
}

function replaceIn(node: Text, written: string, iso: string | null): PhrasingContent[] | null {
  const match = pattern(written).exec(node.value);
  if (!match) return null;
  let start = match.index;
  let end = start + match[0].length;
  // Brackets that hold nothing but the time are marks of the list's form, as a badge's frame would be.
  const open = /[([（【]\s*$/u.exec(node.value.slice(0, start));
  const close = /^\s*[)\]）】]/u.exec(node.value.slice(end));
  if (open && close) {
    start = open.index;
    end += close[0].length;
  }
  const properties = {className: [CLASS.time], ...(iso && {dateTime: iso})};
  return [
    ...(start > 0 ? [text(node.value.slice(0, start))] : []),
    inline(iso ? 'time' : 'span', properties, [text(match[0])]),
    ...(end < node.value.length ? [text(node.value.slice(end))] : []),
  ];
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

/**
 * Puts the first occurrence of a written time into a `<time>` element, in place.
 *
 * @param children inline content; also searched inside bold and emphasis, never in code or links
 * @param iso `null` for a date that can't be read, which stays text
 * @returns whether it was found
 */
export function markTime(children: PhrasingContent[], written: string, iso: string | null): boolean {
  for (const [index, node] of children.entries()) {
    if (node.type === 'text') {
      const replacement = replaceIn(node, written, iso);
      if (replacement) {
        children.splice(index, 1, ...replacement);
        return true;
      }
    } else if (
      isParent(node) &&
      node.type !== 'link' &&
      markTime(node.children as PhrasingContent[], written, iso)
    ) {
      return true;
    }
  }
  return false;
}
