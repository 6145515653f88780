/**
 * What the bundler has to do differently from Docusaurus's defaults, and nothing else: a Docusaurus plugin to be listed
 * in `plugins` of `docusaurus.config.ts`, beside `hydration/ssr-template.ts` as its `ssrTemplate`.
 */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {ON_THE_PAGE, readWhenRendered} from './page-modules.ts';
import {emitFiles, readPublishedMermaid} from './published-mermaid.ts';
import {replacementsFor} from './replacements.ts';

const THEME = fileURLToPath(new URL('./theme', import.meta.url));
const PAGE_MODULES = fileURLToPath(new URL('./page-modules.cjs', import.meta.url));

/**
 * Docusaurus moves whatever half of all asynchronous chunks share into `common`, which every page downloads.
 * Mermaid alone has more chunks than a site has pages, so its core (1.6 MB gzipped) ended up there. Only chunks of
 * routes have names; what a library imports lazily has none and now stays out of the count.
 */
const ROUTE_CHUNKS = /./;

/** The server's bundle is run once and thrown away: making it smaller takes more time and memory than running it. */
const AS_IT_COMES = {concatenateModules: false, usedExports: false, innerGraph: false, mangleExports: false};

/**
 * Markdown is parsed in the browser by a worker alone, which has no document: the parser is given what it offers workers.
 * Bundlers build a worker as they build the page that starts it.
 */
const PARSER_IN_WORKER = {
  test: /[\\/](?:mdast-util-from-markdown|micromark[^\\/]*)[\\/]/,
  resolve: {conditionNames: ['worker', '...']},
};

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
export default function bundle({generatedFilesDir}: LoadContext): Plugin {
  const mermaid = readPublishedMermaid();
  return {
    name: 'execplan-bundle',

    getThemePath: () => THEME,
    getTypeScriptThemePath: () => THEME,

    getClientModules() {
      return process.env.NODE_ENV === 'production'
        ? [fileURLToPath(new URL('../hydration/page/leave-page.ts', import.meta.url))]
        : [];
    },

    configureWebpack(config, isServer, {currentBundler}) {
      const isProduction = config.mode === 'production';
      const replacements = replacementsFor({isProduction, isServer});
      const registry = join(generatedFilesDir, 'registry.js');
      const changes = {
        ...cacheOfItsOwn(config as WithPersistentCache, generatedFilesDir),
        module: {
          rules: [
            // Generated modules call `require.resolveWeak`, which exists only outside strict ES modules. A site
            // whose package.json says `"type": "module"` makes every `.js` file below it a strict one.
            {test: /\.js$/, include: generatedFilesDir, type: 'javascript/auto'},
            ...(isServer ? [] : [PARSER_IN_WORKER]),
            {
              test: registry,
              resourceQuery: /without-page-data/,
              enforce: 'pre',
              use: [{loader: PAGE_MODULES, options: ON_THE_PAGE}],
            },
            ...(isProduction && isServer
              ? [
                  {
                    test: registry,
                    enforce: 'pre',
                    use: [{loader: PAGE_MODULES, options: readWhenRendered(generatedFilesDir)}],
                  },
                ]
              : []),
          ],
        },
        plugins: [
          ...replacements.map(
            ([request, file]) => new currentBundler.instance.NormalModuleReplacementPlugin(request, file),
          ),
          new currentBundler.instance.DefinePlugin({__MERMAID_ENTRY__: JSON.stringify(mermaid.entry)}),
          ...(isServer ? [] : [emitFiles(mermaid.files)]),
        ],
        optimization: isServer ? AS_IT_COMES : {splitChunks: {cacheGroups: {common: {chunks: ROUTE_CHUNKS}}}},
      };
      // Docusaurus types this as webpack's configuration, which knows no regular expression for `chunks`.
      return changes as ReturnType<NonNullable<Plugin['configureWebpack']>>;
    },
  };
}
