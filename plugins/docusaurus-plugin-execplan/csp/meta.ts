/** The policy inside a page, for hosts that send no headers of a site's own; pure. */

/** Tells the element that only pages without a diagram keep. */
const WITHOUT_DIAGRAM = 'data-without-diagram';

/**
 * Makes the elements that hold a page's policies.
 *
 * @param policy of every page
 * @param styles what pages without a diagram hold to besides
 */
export function metaElements(policy: string, styles: string): string[] {
  return [meta(policy), meta(styles, ` ${WITHOUT_DIAGRAM}`)];
}

/**
 * Chooses the elements of one page; an expression of the language in which Docusaurus's template is written, with the
 * page's values in `it`. The reader's browser draws a diagram where the server has written this element.
 */
export const HEAD_TAGS_OF_PAGE = `it.appHtml.includes('class="diagram" data-hydrate="visible"') ? it.headTags.replace(/<meta [^>]*${WITHOUT_DIAGRAM}>\\s*/, '') : it.headTags`;

function meta(policy: string, mark = ''): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}"${mark}>`;
}
