import type {Root as HastRoot} from 'hast';
import {raw} from 'hast-util-raw';
import type {Root} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {blockquotes} from './alert.ts';
import {codeBlock} from './code-block.ts';
import {unusedDefinitions} from './definitions.ts';
import {image, imageReference, link, linkReference} from './links.ts';
import {htmlAsOnGitHub, htmlAsText} from './raw-html.ts';

/** How a document's raw HTML is meant. */
export type RawHtml = 'as-text' | 'as-on-github';

/**
 * The article's HTML tree. Only reads the Markdown tree; whatever a node's `data` asks for (hName, hProperties) is
 * honoured.
 */
export function toArticle(root: Root, source: string, rawHtml: RawHtml): HastRoot {
  const asText = rawHtml === 'as-text';
  const tree = toHast(root, {
    handlers: {
      blockquote: blockquotes(source),
      code: codeBlock,
      html: asText ? htmlAsText : htmlAsOnGitHub,
      image,
      imageReference,
      link,
      linkReference,
      // As on GitHub, definitions are no text elsewhere: READMEs keep comments in them (`[//]: # (…)`).
      ...(asText ? unusedDefinitions(root, source) : {}),
    },
    footnoteLabelProperties: {className: ['footnotes-title']},
  });
  const article: HastRoot = tree.type === 'root' ? tree : {type: 'root', children: []};
  if (asText || !source.includes('<')) return article;
  // Joins the pieces of HTML with the Markdown between them.
  const joined = raw(article);
  return joined.type === 'root' ? joined : article;
}
