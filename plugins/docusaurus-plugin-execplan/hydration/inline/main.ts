/**
 * The one script that a page runs by itself. A page reads fully without any other; this one waits until the reader
 * acts, then loads the page's scripts and hands them what the reader has done meanwhile.
 *
 * Its text is the same on every page (what differs stands in the attributes of its element), so a
 * Content-Security-Policy can name it by its hash. It's bundled by `ssr-template.ts` and runs in the browser only.
 */
import {onIntent} from './intent.ts';
import {loadInOrder} from './load-in-order.ts';
import {rememberClicks} from './remembered-clicks.ts';

const urls = (document.currentScript?.dataset.scripts ?? '').split(' ').filter(Boolean);
const page = document.documentElement;

/** Docusaurus sets this attribute when the whole page is hydrated. */
const isHydrated = () => page.dataset.hasHydrated === 'true';

const clicks = rememberClicks(document);

onIntent(document, () => {
  // Shown by CSS as a busy cursor on the control that waits.
  page.dataset.hydrating = '';
  const settle = (replay: boolean) => {
    delete page.dataset.hydrating;
    clicks.release(replay);
  };
  const observer = new MutationObserver(() => {
    if (isHydrated()) {
      observer.disconnect();
      settle(true);
    }
  });
  observer.observe(page, {attributes: true, attributeFilter: ['data-has-hydrated']});
  loadInOrder(document, urls, () => settle(false));
});
