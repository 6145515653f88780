/** Watches a page for whatever hostile content would be glad of. */
import type {BrowserContext, Page} from '@playwright/test';
import {WINDOW_CANARY} from './hostile/hostile-file.ts';

/** Elements that no content may bring into an article; drawings of diagrams have styles of their own. */
const FORBIDDEN =
  'script, iframe, frame, frameset, object, embed, applet, form, base, meta, link, portal, audio, video, template, dialog, noscript, xmp, plaintext, textarea, title, style:not(svg style), input:not([type=checkbox][disabled]), button[type=submit], [formaction], [srcdoc], [ping], [background], [autofocus]';

/** Prepares a context: code of content that runs leaves its mark, whatever the page does afterwards. */
export async function layCanaries(context: BrowserContext): Promise<void> {
  await context.addInitScript((name) => {
    const marks: unknown[] = [];
    Object.defineProperty(window, name, {get: () => marks.join(' '), set: (mark) => void marks.push(mark)});
  }, WINDOW_CANARY);
}

/**
 * Notes what a page does that it shouldn't.
 *
 * @param allowed what its requests may begin with
 * @param host another host that it may ask, as a pattern that ends in `**`
 */
export function watch(page: Page, allowed: string, host = ''): string[] {
  const incidents: string[] = [];
  page.on('dialog', (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => incidents.push(`window opened: ${popup.url()}`));
  page.on('download', (download) => incidents.push(`download: ${download.url()}`));
  page.on('pageerror', ({message}) => {
    // Requests that a test answers come late, and the browser then shows the next page without its transition.
    if (host === '' || !message.startsWith('Transition was aborted')) incidents.push(`error: ${message}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') incidents.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (host.startsWith('http') && url.startsWith(host.replace(/\*+$/, ''))) return;
    if (!url.startsWith(allowed) && !/^(data|blob):/.test(url)) incidents.push(`request: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) incidents.push(`response: ${response.status()} ${response.url()}`);
  });
  return incidents;
}

/** Looks at the page as it stands for what content may have left in it. */
export async function inspect(page: Page, allowed: string): Promise<string[]> {
  return page.evaluate(
    ({canary, forbidden, start}) => {
      const found: string[] = [];
      const ran = (window as unknown as Record<string, unknown>)[canary];
      if (ran !== '') found.push(`code of content ran: ${ran}`);
      if ('polluted' in {}) found.push('Object.prototype was changed');
      for (const element of document.querySelectorAll('article, article *')) {
        const shown = element.outerHTML.slice(0, 120);
        if (element.matches(forbidden)) found.push(`element: ${shown}`);
        for (const {name, value} of element.attributes) {
          if (/^on/i.test(name)) found.push(`handler: ${shown}`);
          if (name === 'style' && /url\(|expression|position:\s*fixed/i.test(value))
            found.push(`style: ${shown}`);
          if (!/^(href|src|srcset|action|poster|data|xlink:href|cite)$/i.test(name)) continue;
          const url = URL.parse(value, location.href);
          const link = element.tagName === 'A' && name === 'href';
          const inside = url?.href.startsWith(start) || value.startsWith('#');
          const outside =
            link && /^(https?|mailto):$/.test(url?.protocol ?? '') && url?.origin !== location.origin;
          if (!inside && !outside) found.push(`address: ${shown}`);
        }
      }
      const ids = new Map<string, number>();
      // Drawings reuse the ids of their arrow heads.
      for (const element of document.querySelectorAll('[id]:not(svg *)')) {
        ids.set(element.id, (ids.get(element.id) ?? 0) + 1);
      }
      for (const [id, times] of ids)
        if (times > 1) found.push(`id stands ${times} times: ${id.slice(0, 80)}`);
      return found;
    },
    {canary: WINDOW_CANARY, forbidden: FORBIDDEN, start: allowed},
  );
}
