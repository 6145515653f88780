/** What axe finds on a page at WCAG 2.2 AA. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Page} from '@playwright/test';
import type {AxeResults} from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** @returns a line for each rule that is violated, with the first places. */
export async function findViolations(page: Page): Promise<string[]> {
  // As an element the page's policy would refuse it.
  await page.evaluate(AXE);
  const results: AxeResults = await page.evaluate(
    (tags) => (window as unknown as {axe: typeof import('axe-core')}).axe.run({runOnly: tags}),
    TAGS,
  );
  return results.violations.map(({id, nodes}) => {
    const places = nodes.slice(0, 4).map(({target, failureSummary}) => `${target}: ${failureSummary}`);
    return `${id} (${nodes.length}): ${places.join(' | ')}`;
  });
}

/** Whom pages are looked at for: what axe measures depends on the theme or on the width, hardly ever on both. */
export const READERS = [
  {theme: 'light', device: 'desk', viewport: {width: 1280, height: 900}},
  {theme: 'dark', device: 'telephone', viewport: {width: 390, height: 844}},
] as const;
