import type {Parents} from 'hast';

/**
 * Lets wide tables scroll within the column instead of widening the page. Focusable for the keyboard; a group and
 * not a region, since a plan with ten tables would otherwise have ten landmarks.
 */
export function wrapTables(parent: Parents): void {
  parent.children.forEach((node, index) => {
    if (node.type !== 'element') return;
    wrapTables(node);
    if (node.tagName !== 'table') return;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: {className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table'},
      children: [node],
    };
  });
}
