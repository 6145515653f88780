import {percentDecoded} from 'execplan';
import type {Parents, Root} from 'hast';
import type {RenderedDocument} from './rendered-document.ts';

/** Lists the ids of an article, and the links within it that lead to none of them. */
export function listAnchors(root: Root): Pick<RenderedDocument, 'anchors' | 'brokenFragments'> {
  const anchors = new Set<string>();
  const links: RenderedDocument['brokenFragments'] = [];
  const walk = (parent: Parents, line: number | null) => {
    for (const node of parent.children) {
      if (node.type !== 'element') continue;
      const at = node.position?.start.line ?? line;
      const {id, href} = node.properties;
      if (typeof id === 'string') anchors.add(id);
      if (typeof href === 'string' && href.startsWith('#'))
        links.push({fragment: percentDecoded(href.slice(1)), line: at});
      walk(node, at);
    }
  };
  walk(root, null);
  // `#` and `#top` lead to the top of every page.
  const isThere = (fragment: string) => fragment === '' || fragment === 'top' || anchors.has(fragment);
  return {anchors: [...anchors], brokenFragments: links.filter(({fragment}) => !isThere(fragment))};
}
