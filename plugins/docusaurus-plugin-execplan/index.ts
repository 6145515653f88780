/** Shows a repository's Markdown as a site: lifecycle only, each step in a module of its own. */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {logger} from '@docusaurus/logger';
import type {LoadContext, ParseFrontMatter, Plugin, PluginModule} from '@docusaurus/types';
import {createIndexBuilder} from 'execplan-search';
import {createAnalyser} from './analyse.ts';
import {collect} from './collect.ts';
import {withCompileRule} from './compile-rule.ts';
import type {Page} from './content.ts';
import {createConventionPage} from './convention/convention-page.ts';
import {readRulePages} from './convention/read-rule-pages.ts';
import {createDocsPlugin, dataAliasOf, docsActions, fileOf, metadataModule, sourceOf} from './docs-plugin.ts';
import {createParseFrontMatter} from './front-matter.ts';
import {createSiteHistory} from './history/site-history.ts';
import {createMirror} from './mirror.ts';
import {type ExecplanOptions, type ResolvedOptions, resolveOptions} from './options.ts';
import {copyFiles, openOutputFolder, writeFiles} from './output-folder.ts';
import {feedLinks} from './outputs/feeds/feeds.ts';
import {type Place, placeBelow, WHOLE_SITE} from './place.ts';
import {type PluginOptions, resolvePluginOptions} from './plugin-options.ts';
import {compileModule, toExports} from './render/index.ts';
import {reportProblems} from './report-problems.ts';
import {createReserved} from './reserved.ts';
import {addListingRoutes} from './routes.ts';
import {buildIndexApart, type IndexFiles} from './search/build-apart.ts';
import {nameEarlyScripts} from './search/early-scripts.ts';
import {searchFiles, searchSettings} from './search/search-files.ts';
import {createSiteRecords} from './search/site-records.ts';
import {pruneSidebars} from './sidebars.ts';
import {type SiteContent, toSiteContent} from './site-content.ts';
import {filesBelow, hasHomePage, listStaticFiles} from './site-files.ts';
import type {SiteKnowledge} from './site-knowledge.ts';
import {readCards} from './social/cards.ts';
import {openStaging} from './staging.ts';
import {createTrigger, watchContent, writeTriggerFile} from './watch.ts';

export type {Repository} from './links.ts';
export type {ExecplanOptions} from './options.ts';
export {type PluginOptions, validateOptions} from './plugin-options.ts';
export type {Sidebars} from './sidebars.ts';

/** One content root's part in a site's configuration. */
export interface Execplan {
  /** Goes into `plugins`. */
  plugin: PluginModule;
  /** Goes into `markdown.parseFrontMatter`. */
  parseFrontMatter: ParseFrontMatter;
}

const THEME = fileURLToPath(new URL('./theme', import.meta.url));
/** An editor saves in several steps, a checkout touches many files. */
const QUIET_MS = 100;
/** Longer than a reload takes to write its files one after the other, so that one edit is one compile. */
const AGGREGATE_MS = 400;
/** Long enough for the routes without a removed page to reach the browser. */
const REMOVAL_DELAY_MS = 5_000;

/**
 * Makes the plugin for a content root. Hook and plugin share what they read, so that each file is read once.
 *
 * @throws Error where an option can't be meant
 */
export function createExecplan(given: ExecplanOptions): Execplan {
  return createPlaced(resolveOptions(given), WHOLE_SITE);
}

/**
 * The plugin as Docusaurus's own are: named in `plugins`, it adds a repository's plans to a site that has pages of its
 * own, below a path of their own.
 */
export default function pluginExecplan(
  context: LoadContext,
  options: PluginOptions,
): ReturnType<PluginModule> {
  const {routeBasePath, ...resolved} = resolvePluginOptions(options, context);
  return createPlaced(resolved, placeBelow(routeBasePath)).plugin(context, {});
}

function createPlaced(options: ResolvedOptions, place: Place): Execplan {
  const {onBrokenLinks} = options;
  const {name, routeBasePath} = place;
  const dataAlias = dataAliasOf(name);
  const isDevelopment = process.env.NODE_ENV !== 'production';
  let onLinted = () => {};
  const analyser = createAnalyser({
    now: options.now,
    folder: options.staging,
    // Nobody who writes waits until a thousand other plans have been linted again.
    onLinted: isDevelopment ? () => onLinted() : null,
  });
  let onHistoryRead = () => {};
  const historyOf = createSiteHistory({
    root: options.root,
    folder: join(options.staging, 'history'),
    // Nobody who writes waits until git has told the past of a thousand plans.
    onRead: isDevelopment ? () => onHistoryRead() : null,
  });
  const mirror = createMirror(join(options.staging, 'pages'), isDevelopment ? REMOVAL_DELAY_MS : 0);
  const parseFrontMatter = createParseFrontMatter(mirror.pageOf);

  async function plugin(context: LoadContext): Promise<Plugin<SiteContent>> {
    const {siteDir, generatedFilesDir, siteConfig} = context;
    const baseUrl = below(context.baseUrl, routeBasePath);
    const outDir = join(context.outDir, routeBasePath);
    const siteUrl = new URL(baseUrl, siteConfig.url).href;
    const staging = await openStaging(mirror.folder);
    const outputs = join(options.staging, 'outputs');
    const writeOutputs = await openOutputFolder(outputs);
    const markdown = {...siteConfig.markdown, parseFrontMatter};
    const docs = await createDocsPlugin(
      place.isParsingForSite ? context : {...context, siteConfig: {...siteConfig, markdown}},
      {
        pages: mirror.folder,
        sidebarFile: join(options.staging, 'sidebars.json'),
        id: place.docsId,
        routeBasePath: routeBasePath || '/',
        docItemComponent: place.docItemComponent,
      },
    );
    const {plugin: inner} = docs;
    const siteRecords = options.search.engine === 'embedded' ? createSiteRecords() : null;
    const indexBuilder = createIndexBuilder();
    const conventionPage = createConventionPage(await readRulePages());
    const cards = await readCards();
    let index: Promise<IndexFiles> | null = null;
    const skip = [options.staging, generatedFilesDir, context.outDir, ...options.skip];
    const triggerFile = join(options.staging, 'changed');
    const trigger = createTrigger(() => void writeTriggerFile(triggerFile), QUIET_MS);
    onLinted = trigger.request;
    onHistoryRead = trigger.request;

    async function loadContent(): Promise<SiteContent> {
      const isReserved = createReserved(filesBelow(await listStaticFiles(context), routeBasePath));
      const collected = await collect({root: options.root, skip, isReserved}, staging, analyser);
      const reading = historyOf(collected.pages);
      for (const warning of collected.warnings) logger.warn(`[execplan] ${warning}`);
      await mirror.update(collected, staging);
      const ids = collected.pages.map(({address}) => address);
      await docs.configure(ids, pruneSidebars(options.sidebars, new Set(ids)));
      const loaded = ids.length === 0 ? null : ((await inner.loadContent?.()) ?? null);
      const history = await reading;
      if (history && !history.isKnown && history.detail !== null)
        logger.warn(`[execplan] History unknown: ${history.detail}`);
      const content = toSiteContent(collected, loaded, {
        baseUrl,
        siteUrl,
        siteTitle: siteConfig.title,
        repository: options.repository,
        pageOf: (source) => mirror.pageOf(fileOf(siteDir, source)),
        hasHome: routeBasePath === '' && (await hasHomePage(context)),
        siteRecords,
        conventionPage,
        commands: options.commands,
        changes: options.changes,
        history,
        now: options.now,
        // All plans once more for each edit; nobody asks the development server for them.
        hasFullText: !isDevelopment,
      });
      reportProblems(content.problems, isDevelopment && onBrokenLinks === 'throw' ? 'warn' : onBrokenLinks);
      const {files, records} = content;
      if (isDevelopment) {
        const found = records ? searchFiles(indexBuilder.build(records), siteUrl) : [];
        await writeOutputs(new Map<string, string | Uint8Array>([...files, ...found, ...cards]));
      } else index = records && buildIndexApart(records, options.staging);
      return content;
    }

    function pageOf(file: string): Page {
      const page = mirror.pageOf(file);
      if (!page)
        throw new Error(`${file}: Unexpected file in the staging folder, expected one of the content`);
      return page;
    }

    function compile(source: string, file: string): string {
      const {path, isPlanPlace, kind} = pageOf(file);
      // The bundler may see an edit before the plugin does: what it compiles is always what it read.
      const {rendered} = analyser.analyse({path, isPlanPlace, kind, source});
      return compileModule(rendered, metadataModule(sourceOf(siteDir, file), dataAlias));
    }

    return {
      name,
      loadContent: () => trigger.during(loadContent),

      async contentLoaded({content: {docs: loaded, listings}, actions}) {
        const known: SiteKnowledge = {search: searchSettings(options.search, baseUrl), routeBasePath};
        const exportsOf = (source: string) => toExports(pageOf(fileOf(siteDir, source)).analysis.rendered);
        const wrapped = docsActions(actions, {
          globalData: known,
          exportsOf: isDevelopment ? null : exportsOf,
        });
        if (loaded) await inner.contentLoaded?.({content: loaded, actions: wrapped});
        else actions.setGlobalData({path: baseUrl, versions: [], ...known});
        await addListingRoutes(listings, actions, dataAlias);
        // What it shows is asked in the browser, so it stays as it is however much there is to be found.
        actions.addRoute({path: `${baseUrl}search`, component: '@theme/SearchPage', exact: true});
      },

      // Called by `docusaurus start` alone.
      getPathsToWatch() {
        watchContent({root: options.root, skip, onChange: trigger.request});
        return [triggerFile];
      },

      configureWebpack(config, isServer, utils, {docs: loaded}) {
        const inherited = inner.configureWebpack?.(config, isServer, utils, loaded ?? {loadedVersions: []});
        return {
          ...withCompileRule(inherited ?? {}, compile),
          ...devServer([mirror.folder, outputs], baseUrl),
        };
      },

      injectHtmlTags: () => ({
        headTags: feedLinks(siteConfig.title).map(({title, address}) => ({
          tagName: 'link',
          attributes: {rel: 'alternate', type: 'application/atom+xml', title, href: baseUrl + address},
        })),
      }),

      getClientModules: () => [...place.clientModules],
      getThemePath: () => THEME,
      getTypeScriptThemePath: () => THEME,

      async postBuild({content}) {
        await copyFiles(mirror.folder, outDir);
        await writeFiles(content.files, outDir);
        await writeFiles(cards, outDir);
        const built = await index;
        if (built) await writeFiles(searchFiles(built, siteUrl), outDir);
        await nameEarlyScripts({
          generatedFilesDir,
          outDir,
          route: `${baseUrl}search`,
          baseUrl: context.baseUrl,
        });
      },
    };
  }

  return {
    // A list of plugins knows nothing of what each one's content is.
    plugin: plugin as PluginModule,
    parseFrontMatter,
  };
}

/** @returns the base URL of what stands below a path of the site, with a slash at its end. */
function below(baseUrl: string, routeBasePath: string): string {
  return `${baseUrl.replace(/\/$/, '')}${routeBasePath}/`;
}

/** The development server gives out sources, images and files for programs. */
function devServer(directories: readonly string[], publicPath: string) {
  return {
    devServer: {
      static: directories.map((directory) => ({
        directory,
        publicPath,
        watch: false,
        staticOptions: {dotfiles: 'allow', index: false, redirect: false},
      })),
    },
    watchOptions: {aggregateTimeout: AGGREGATE_MS},
  };
}
