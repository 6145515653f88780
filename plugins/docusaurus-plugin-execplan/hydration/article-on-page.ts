import type {Part} from '../render/rendered-document.ts';

/** The elements that hold the HTML parts of a document, in their order. */
const HTML_PARTS = '.execplan-document > .markdown';

/**
 * Puts the HTML that the server has rendered into a document's parts. The reader has it already, so a production
 * build's script comes without it: hydration needs the very text that is there.
 *
 * To be called before React hydrates the page.
 *
 * @param parts a document's parts, those of HTML empty
 * @throws Error when the page is another document's: links are ordinary ones, so this happens only to code that
 * navigates by the router, and Docusaurus answers by loading the page anew
 */
export function takeFromPage(parts: readonly Part[]): Part[] {
  if (document.documentElement.dataset.hasHydrated === 'true') {
    throw new Error('This document is on a page of its own, which has to be loaded.');
  }
  const elements = Array.from(document.querySelectorAll(HTML_PARTS));
  return parts.map((part) =>
    part.type === 'html' ? {...part, html: [elements.shift()?.innerHTML ?? '']} : part,
  );
}
