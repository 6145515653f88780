/** Modules that are another one in a production build, by what is asked for; pure. */
import {fileURLToPath} from 'node:url';

const EMPTY = fileOf(new URL('./empty.js', import.meta.url));

/** A request as a module writes it, and the file that it gets. */
export type Replacement = readonly [request: RegExp, file: string];

/** Addresses are written out, so that those of a compiled package lead to compiled modules. */
function fileOf(address: URL): string {
  return fileURLToPath(address);
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
  [/^mermaid$/, fileOf(new URL('../client/published-mermaid.ts', import.meta.url))],
];

/** Links load the page they lead to, so there is no progress to show inside the application. */
const IN_PRODUCTION: readonly Replacement[] = [
  [/^@docusaurus\/Link$/, fileOf(new URL('../hydration/native-link.tsx', import.meta.url))],
  [/[\\/]theme-classic[\\/]lib[\\/]nprogress$/, EMPTY],
];

/** The server writes what the browser would else find in tables of all pages. */
const ON_THE_SERVER: readonly Replacement[] = [
  [
    /^@docusaurus\/ComponentCreator$/,
    fileOf(new URL('../hydration/page/component-creator.ts', import.meta.url)),
  ],
  [
    /^\.\/page-data-source\.[jt]s$/,
    fileOf(new URL('../hydration/page/page-data-source.server.ts', import.meta.url)),
  ],
  [/^react-router-config$/, fileOf(new URL('../hydration/page/route-config.server.ts', import.meta.url))],
];

const IN_THE_BROWSER: readonly Replacement[] = [
  [/^react-helmet-async$/, fileOf(new URL('../hydration/head-in-browser.tsx', import.meta.url))],
  [/^@generated\/routes$/, fileOf(new URL('../hydration/page/routes.browser.ts', import.meta.url))],
  [
    /^@generated\/routesChunkNames$/,
    fileOf(new URL('../hydration/page/chunk-names.browser.ts', import.meta.url)),
  ],
  [/^@generated\/registry$/, fileOf(new URL('../hydration/page/registry.browser.ts', import.meta.url))],
  [
    /^\.\/page-data-source\.[jt]s$/,
    fileOf(new URL('../hydration/page/page-data-source.browser.ts', import.meta.url)),
  ],
  [
    /\/hydration\/static-part\.(?:js|tsx)$/,
    fileOf(new URL('../hydration/static-part.browser.tsx', import.meta.url)),
  ],
  // What static parts hold is never rendered there.
  [/^\.\/(?:HistoryPanel|ChangeLines|ConventionLines|RestartFacts)\.(?:js|tsx)$/, EMPTY],
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
