import {buildSites} from './build-sites.ts';

/** Makes sure that what the tests open stands there: after `pnpm test` has built it, or for a rerun by hand. */
export default function globalSetup(): void {
  buildSites(console.log);
}
