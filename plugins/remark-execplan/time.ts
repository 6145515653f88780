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
  const bare = open && close;
  if (bare) {
    start = open.index;
    end += close[0].length;
  }
  const [before, behind] = [node.value.slice(0, start), node.value.slice(end)];
  // Brackets that part words without a space, as Chinese has them, leave one.
  const gapBefore = bare && /[\p{L}\p{N}]$/u.test(before) ? ' ' : '';
  const gapBehind = bare && /^[\p{L}\p{N}]/u.test(behind) ? ' ' : '';
  const properties = {className: [CLASS.time], ...(iso && {dateTime: iso})};
  return [
    ...(before === '' ? [] : [text(before + gapBefore)]),
    inline(iso ? 'time' : 'span', properties, [text(match[0])]),
    ...(behind === '' ? [] : [text(gapBehind + behind)]),
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
  // A list of its own instead of recursion, for hostile nesting: places still to look at, the next one last.
  const stack = [{siblings: children, index: 0}];
  for (let place = stack.at(-1); place; place = stack.at(-1)) {
    const node = place.siblings[place.index];
    if (!node) {
      stack.pop();
      continue;
    }
    if (node.type === 'text') {
      const replacement = replaceIn(node, written, iso);
      if (replacement) {
        place.siblings.splice(place.index, 1, ...replacement);
        return true;
      }
    }
    place.index += 1;
    if (isParent(node) && node.type !== 'link') {
      stack.push({siblings: node.children as PhrasingContent[], index: 0});
    }
  }
  return false;
}
