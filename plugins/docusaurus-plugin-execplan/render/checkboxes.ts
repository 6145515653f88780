import type {Root} from 'hast';
import {forEachElement} from './elements.ts';

/** Names the checkboxes of task lists that are no progress items: a disabled box says nothing to a screen reader. */
export function labelCheckboxes(root: Root): void {
  forEachElement(root, (node) => {
    if (node.tagName !== 'input' || node.properties.ariaLabel !== undefined) return;
    node.properties.ariaLabel = node.properties.checked ? 'Done' : 'To do';
  });
}
