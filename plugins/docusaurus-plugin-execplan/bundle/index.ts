/**
 * What the bundler has to do differently from Docusaurus's defaults, and nothing else: a Docusaurus plugin of
 * one lifecycle, to be listed in `plugins` of `docusaurus.config.ts`.
 */
import type {LoadContext, Plugin} from '@docusaurus/types';

/** The part of a Rspack or webpack configuration that this plugin sets. */
interface BundlerChanges {
  module: {rules: {test: RegExp; include: string; type: 'javascript/auto'}[]};
  optimization?: {splitChunks: {cacheGroups: {common: {chunks: RegExp}}}};
}

/**
 * Docusaurus's generated modules call `require.resolveWeak`, which exists only outside strict ES modules. A site
 * whose package.json says `"type": "module"` makes every `.js` file below it a strict one, so say otherwise.
 */
function generatedModulesAreNotStrict(generatedFilesDir: string): BundlerChanges['module'] {
  return {rules: [{test: /\.js$/, include: generatedFilesDir, type: 'javascript/auto'}]};
}

/**
 * Docusaurus moves whatever half of all asynchronous chunks share into `common`, which every page downloads.
 * Mermaid alone has more chunks than a small site has pages, so its core (1.6 MB gzipped) ended up there. Only
 * chunks of routes have names; what a library imports lazily has none and now stays out of the count.
 */
const ROUTE_CHUNKS = /./;

/** @returns the plugin; it needs no options. */
export default function bundle(context: LoadContext): Plugin {
  return {
    name: 'execplan-bundle',
    configureWebpack(_config, isServer) {
      const changes: BundlerChanges = {module: generatedModulesAreNotStrict(context.generatedFilesDir)};
      if (!isServer) {
        changes.optimization = {splitChunks: {cacheGroups: {common: {chunks: ROUTE_CHUNKS}}}};
      }
      // Docusaurus types this as webpack's configuration, which knows no regular expression for `chunks`.
      return changes as ReturnType<NonNullable<Plugin['configureWebpack']>>;
    },
  };
}
