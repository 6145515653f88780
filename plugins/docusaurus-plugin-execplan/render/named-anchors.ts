import type {Root} from 'hast';
import {forEachElement} from './elements.ts';
import {ID_PREFIX} from './safe-html.ts';

/**
 * Points links within the page at anchors that are written as HTML (`<a name="usage">`), whose ids carry a prefix here.
 * GitHub does the same in the reader's browser.
 */
export function linkNamedAnchors(root: Root): void {
  const ids = new Set<string>();
  forEachElement(root, ({properties}) => {
    if (typeof properties.id === 'string') ids.add(properties.id);
  });
  forEachElement(root, ({properties}) => {
    if (typeof properties.href !== 'string' || !properties.href.startsWith('#')) return;
    const id = properties.href.slice(1);
    if (!ids.has(id) && ids.has(ID_PREFIX + id)) properties.href = `#${ID_PREFIX}${id}`;
  });
}
