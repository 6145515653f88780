/** Modules that are another one in a production build, by what is asked for; pure. */
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const EMPTY = join(here, 'empty.js');

function hydration(...path: string[]): string {
  return join(here, '..', 'hydration', ...path);
}

/** A request as a module writes it, and the file that it gets. */
export type Replacement = readonly [request: RegExp, file: string];

function client(...path: string[]): string {
  return join(here, '..', 'client', ...path);
}

/**
 * What the classic theme loads on every page and no page of this site uses:
 * - Infima, a style sheet of 95 kB: `src/css` has the few rules that are needed;
 * - Prism (35 kB gzipped): code is highlighted at build time.
 *
 * And Mermaid, which isn't bundled (`published-mermaid.ts`).
 */
const ALWAYS: readonly Replacement[] = [
  [/[\\/]infima[\\/]dist[\\/]css[\\/]default[\\/]default\.css$/, EMPTY],
  [/[\\/]theme-classic[\\/]lib[\\/]prism-include-languages$/, EMPTY],
  [/^mermaid$/, client('published-mermaid.ts')],
];

/** Links load the page they lead to, so there is no progress to show inside the application. */
const IN_PRODUCTION: readonly Replacement[] = [
  [/^@docusaurus\/Link$/, hydration('native-link.tsx')],
  [/[\\/]theme-classic[\\/]lib[\\/]nprogress$/, EMPTY],
];

/** The server writes what the browser would else find in tables of all pages. */
const ON_THE_SERVER: readonly Replacement[] = [
  [/^@docusaurus\/ComponentCreator$/, hydration('page', 'component-creator.ts')],
  [/^\.\/page-data-source\.ts$/, hydration('page', 'page-data-source.server.ts')],
  [/^react-router-config$/, hydration('page', 'route-config.server.ts')],
];

const IN_THE_BROWSER: readonly Replacement[] = [
  [/^react-helmet-async$/, hydration('head-in-browser.tsx')],
  [/^@generated\/routes$/, hydration('page', 'routes.browser.ts')],
  [/^@generated\/routesChunkNames$/, hydration('page', 'chunk-names.browser.ts')],
  [/^@generated\/registry$/, hydration('page', 'registry.browser.ts')],
  [/^\.\/page-data-source\.ts$/, hydration('page', 'page-data-source.browser.ts')],
  [/\/hydration\/static-part\.tsx$/, hydration('static-part.browser.tsx')],
  // What static parts hold is never rendered there.
  [/^\.\/(?:HistoryPanel|ChangeLines|ConventionLines|RestartFacts)\.tsx$/, EMPTY],
];

/** @returns what to replace in one of the four builds there are. */
export function replacementsFor({
  isProduction,
  isServer,
}: {
  isProduction: boolean;
  isServer: boolean;
}): readonly Replacement[] {
  if (!isProduction) return ALWAYS;
  return [...ALWAYS, ...IN_PRODUCTION, ...(isServer ? ON_THE_SERVER : IN_THE_BROWSER)];
}
