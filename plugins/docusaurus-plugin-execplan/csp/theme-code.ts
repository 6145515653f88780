/** The inline code that the classic theme puts into every page. */
import {createRequire} from 'node:module';
import type {HtmlTags, LoadContext} from '@docusaurus/types';
import {type InlineCode, readInlineCode} from './inline-code.ts';

/**
 * Asks the theme itself: its script depends on the site's configuration and address.
 *
 * @param context with the theme's configuration filled in, as it is once all plugins are made
 */
export function readThemeCode(context: LoadContext): InlineCode {
  const require = createRequire(import.meta.url);
  const {default: theme} = require('@docusaurus/theme-classic') as typeof import('@docusaurus/theme-classic');
  const tags = theme(context, {customCss: []}).injectHtmlTags?.({content: undefined}) ?? {};
  return readInlineCode([tags.headTags, tags.preBodyTags, tags.postBodyTags].map(toHtml).join(''));
}

function toHtml(tags: HtmlTags | undefined): string {
  return [tags ?? []]
    .flat()
    .map((tag) => {
      if (typeof tag === 'string') return tag;
      const attributes = Object.entries(tag.attributes ?? {}).map(
        ([name, value]) => ` ${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
      );
      return `<${tag.tagName}${attributes.join('')}>${tag.innerHTML ?? ''}</${tag.tagName}>`;
    })
    .join('');
}
