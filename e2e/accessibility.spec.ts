/** axe finds nothing at WCAG 2.2 AA on each kind of page: in the light theme on a desk, in the dark one on a telephone. */
import {findViolations, READERS} from './axe.ts';
import type {SiteName} from './sites.ts';
import {act, expect, test} from './test.ts';

const PAGES: {kind: string; siteName: SiteName; address: string}[] = [
  {kind: 'home', siteName: 'own', address: ''},
  {kind: 'plans', siteName: 'own', address: 'plans'},
  {kind: 'plans of a status', siteName: 'example', address: 'plans/status/done'},
  {kind: 'decisions', siteName: 'example', address: 'decisions'},
  {kind: 'specification', siteName: 'own', address: 'docs/product/spec-v1.6'},
  {kind: 'architecture', siteName: 'own', address: 'docs/engineering/ARCHITECTURE'},
  {kind: 'constraints', siteName: 'own', address: 'ai/constraints'},
  {
    kind: 'plan with citations',
    siteName: 'own',
    address: 'docs/plans/2026-11-16-stream-event-rows-after-the-hero',
  },
  {kind: 'plan', siteName: 'example', address: 'docs/plans/2026-03-02-show-opening-hours'},
  {kind: 'fenced plan', siteName: 'example', address: 'docs/plans/2026-02-10-fenced'},
  {kind: 'plan with a diagram', siteName: 'example', address: 'docs/plans/2026-04-01-draw-the-flow'},
  {kind: 'folder', siteName: 'example', address: 'docs/plans'},
  {kind: 'reference', siteName: 'example', address: 'docs/guide/venues'},
  {kind: 'convention', siteName: 'own', address: 'convention'},
  {kind: 'missing page', siteName: 'example', address: 'no/such/page'},
];

for (const {kind, siteName, address} of PAGES) {
  test.describe(kind, () => {
    test.use({siteName});
    for (const {theme, device, viewport} of READERS) {
      test(`${kind}, ${theme}, ${device}`, async ({opened, page}) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({colorScheme: theme, reducedMotion: 'reduce'});
        await page.goto(opened.url(address));
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
        expect(await findViolations(page)).toEqual([]);
        await act(page);
        if (kind.includes('diagram'))
          await page.locator('article .diagram-drawing svg').waitFor({timeout: 20_000});
        expect(await findViolations(page), 'after the scripts have taken over').toEqual([]);
      });
    }
  });
}
