/**
 * What the bundler has to do differently from Docusaurus's defaults, and nothing else: a Docusaurus plugin of
 * one lifecycle, to be listed in `plugins` of `docusaurus.config.ts`.
 */
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';

const here = dirname(fileURLToPath(import.meta.url));
const EMPTY_MODULE = join(here, 'empty.js');
const NATIVE_LINK = join(here, '..', 'hydration', 'native-link.tsx');
const HEAD_IN_BROWSER = join(here, '..', 'hydration', 'head-in-browser.tsx');

/**
 * Docusaurus moves whatever half of all asynchronous chunks share into `common`, which every page downloads.
 * Mermaid alone has more chunks than a small site has pages, so its core (1.6 MB gzipped) ended up there. Only
 * chunks of routes have names; what a library imports lazily has none and now stays out of the count.
 */
const ROUTE_CHUNKS = /./;

/**
 * What the classic theme loads on every page and no page of this site uses:
 * - Infima, a style sheet of 95 kB: `src/css` has the few rules that are needed;
 * - Prism (35 kB gzipped): code is highlighted at build time.
 */
const UNUSED_CLIENT_MODULES = [
  /[\\/]infima[\\/]dist[\\/]css[\\/]default[\\/]default\.css$/,
  /[\\/]theme-classic[\\/]lib[\\/]prism-include-languages$/,
];

/** A bar for slow navigation inside the application, which a production build doesn't do (see `native-link.tsx`). */
const NAVIGATION_PROGRESS = /[\\/]theme-classic[\\/]lib[\\/]nprogress$/;

/** What Docusaurus sets of Rspack's cache between builds, as far as it's read here. */
interface WithPersistentCache {
  experiments?: {cache?: {version?: string}};
}

/**
 * Keeps the caches of sites apart that are built from the same folder with different content. All of them call their
 * generated modules `@generated/…`, which the cache would resolve to the files of the site that was built before.
 */
function cacheOfItsOwn(config: WithPersistentCache, generatedFilesDir: string): WithPersistentCache {
  const version = config.experiments?.cache?.version;
  return version === undefined ? {} : {experiments: {cache: {version: `${version}-${generatedFilesDir}`}}};
}

/** @returns the plugin; it needs no options. */
export default function bundle(context: LoadContext): Plugin {
  return {
    name: 'execplan-bundle',
    configureWebpack(config, isServer, {currentBundler}) {
      const isProduction = config.mode === 'production';
      const dropped = isProduction ? [...UNUSED_CLIENT_MODULES, NAVIGATION_PROGRESS] : UNUSED_CLIENT_MODULES;
      const changes = {
        ...cacheOfItsOwn(config as WithPersistentCache, context.generatedFilesDir),
        resolve: {
          alias: {
            ...(isProduction && {'@docusaurus/Link': NATIVE_LINK}),
            ...(isProduction && !isServer && {'react-helmet-async': HEAD_IN_BROWSER}),
          },
        },
        module: {
          // Generated modules call `require.resolveWeak`, which exists only outside strict ES modules. A site
          // whose package.json says `"type": "module"` makes every `.js` file below it a strict one.
          rules: [{test: /\.js$/, include: context.generatedFilesDir, type: 'javascript/auto'}],
        },
        plugins: dropped.map(
          (request) => new currentBundler.instance.NormalModuleReplacementPlugin(request, EMPTY_MODULE),
        ),
        optimization: isServer ? {} : {splitChunks: {cacheGroups: {common: {chunks: ROUTE_CHUNKS}}}},
      };
      // Docusaurus types this as webpack's configuration, which knows no regular expression for `chunks`.
      return changes as ReturnType<NonNullable<Plugin['configureWebpack']>>;
    },
  };
}
