import {buildSites} from './build-sites.ts';

/**
 * Makes sure that what the tests open stands there: after `pnpm test` has built it, or for a rerun by hand. A site
 * that can't be built fails the tests that open it and no others.
 */
export default function globalSetup(): void {
  try {
    buildSites(console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
