/** Docusaurus's docs plugin, told to read the staging folder and to leave out what grows with the repository. */
import {writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {
  Options as DocsOptions,
  PluginOptions as DocsPluginOptions,
  LoadedContent,
} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin, PluginContentLoadedActions, RouteConfig} from '@docusaurus/types';
import {normalizePluginOptions} from '@docusaurus/utils-validation';
import {DOCS_PLUGIN_NAME} from './plugin-name.ts';
import {dataFileName} from './routes.ts';
import type {Sidebars} from './sidebars.ts';

/** Required, since what Node takes for the default of a CommonJS module isn't what Docusaurus's loader does. */
const {default: pluginContentDocs, validateOptions} = createRequire(import.meta.url)(
  '@docusaurus/plugin-content-docs',
) as typeof import('@docusaurus/plugin-content-docs');

/** Module path of the folder that `createData` writes to, where the plugin stands in place of the docs plugin. */
export const DATA_ALIAS = dataAliasOf(DOCS_PLUGIN_NAME);

/** @returns the module path of the folder that `createData` of a plugin writes to. */
export function dataAliasOf(pluginName: string): string {
  return `@generated/${pluginName}/default`;
}

export type DocsPlugin = Plugin<LoadedContent>;
export type {LoadedContent};

/** The docs plugin, and what changes as the content does. */
export interface ConfiguredDocs {
  plugin: DocsPlugin;
  /** @param ids ids of the docs there are, which are their paths in the staging folder */
  configure(ids: readonly string[], sidebars: Sidebars): Promise<void>;
}

export interface DocsPluginPlace {
  /** Staging folder; has to exist. */
  pages: string;
  /** Where the sidebars are written for it to read. */
  sidebarFile: string;
  /** Tells it from the site's own docs plugin. @default 'default' */
  id?: string;
  /** Where its pages are. @default '/' */
  routeBasePath?: string;
  /** What shows a document. @default '@theme/DocItem' */
  docItemComponent?: string;
}

/** Makes the docs plugin. */
export async function createDocsPlugin(
  context: LoadContext,
  {
    pages,
    sidebarFile,
    id = 'default',
    routeBasePath = '/',
    docItemComponent = '@theme/DocItem',
  }: DocsPluginPlace,
): Promise<ConfiguredDocs> {
  await writeFile(sidebarFile, '{}');
  const given: DocsOptions & {id: string} = {
    id,
    path: pages,
    routeBasePath,
    docItemComponent,
    sidebarPath: sidebarFile,
    include: hiddenGlobs(0),
    exclude: [],
    // `0001-adr.md` keeps its number.
    numberPrefixParser: false,
    breadcrumbs: false,
    admonitions: false,
  };
  const options = validateOptions({
    // The validated options are given options with every default filled in; their types say it apart.
    validate: (schema, unchecked) => normalizePluginOptions(schema, unchecked as Partial<DocsPluginOptions>),
    options: given,
  });
  const plugin = await pluginContentDocs(context, options);
  return {
    plugin,
    async configure(ids, sidebars) {
      // The docs plugin reads the option each time it loads its content.
      options.include = hiddenGlobs(Math.max(0, ...ids.map(hiddenDepth)));
      await writeFile(sidebarFile, JSON.stringify(sidebars));
    },
  };
}

/** How many of the folders above a doc are hidden. */
function hiddenDepth(id: string): number {
  return id.split('/').filter((segment) => segment.startsWith('.')).length;
}

/** Globs that match names with a leading dot only where the pattern has one, once for each hidden folder. */
function hiddenGlobs(depth: number): string[] {
  return Array.from({length: depth + 1}, (_, count) => `${'**/.*/'.repeat(count)}**/`).flatMap((folders) => [
    `${folders}*.md`,
    `${folders}.*.md`,
  ]);
}

/** @returns the module that holds a doc's metadata, for its compiled file to export. */
export function metadataModule(source: string, dataAlias = DATA_ALIAS): string {
  return `${dataAlias}/${dataFileName('doc', source)}`;
}

/** @returns where a doc's exports are kept as data; they aren't bundled. */
export function documentModulePath(source: string): string {
  return `${DATA_ALIAS}/${documentFileName(source)}`;
}

function documentFileName(source: string): string {
  return dataFileName('document', source);
}

export interface DocsActionsOptions {
  /** What every page is to know of this plugin. @default {} */
  globalData?: object;
  /**
   * What a doc exports, by its path as Docusaurus knows it: where it is given, it is kept beside the doc's metadata.
   *
   * @default null
   */
  exportsOf?: ((source: string) => object) | null;
}

/**
 * Wraps the actions that the docs plugin is given.
 *
 * - Docusaurus names a doc's data by its path's words and three hex digits; two paths that differ in punctuation
 *   alone may get one name, and one page the other's data. Here the name is a hash of the path.
 * - The list of all docs is taken out of what every page downloads.
 * - What every page is to know of this plugin goes with it.
 * - A doc's exports become data, for the server to read them when it renders the doc's page.
 */
export function docsActions(
  actions: PluginContentLoadedActions,
  {globalData = {}, exportsOf = null}: DocsActionsOptions = {},
): PluginContentLoadedActions {
  return {
    async createData(name, data) {
      if (!hasSource(data)) return actions.createData(name, data);
      const {source} = data;
      if (exportsOf) await actions.createData(documentFileName(source), JSON.stringify(exportsOf(source)));
      return actions.createData(dataFileName('doc', source), data);
    },
    addRoute: (route) => actions.addRoute(withoutDocsList(route)),
    setGlobalData: (data) =>
      actions.setGlobalData(hasVersions(data) ? {...withoutDocs(data), ...globalData} : data),
  };
}

/** @returns the path under which Docusaurus knows a staged file. */
export function sourceOf(siteDir: string, file: string): string {
  return `@site/${file.slice(join(siteDir, '/').length).split('\\').join('/')}`;
}

/** @returns the absolute path of a staged file by what Docusaurus calls it. */
export function fileOf(siteDir: string, source: string): string {
  return join(siteDir, source.replace(/^@site\//, ''));
}

function withoutDocsList(route: RouteConfig): RouteConfig {
  const routes = route.routes?.map(withoutDocsList);
  const version: unknown = route.props?.version;
  const isVersion = typeof version === 'object' && version !== null;
  return {
    ...route,
    ...(routes && {routes}),
    ...(isVersion && {props: {...route.props, version: {...version, docs: {}}}}),
  };
}

function withoutDocs(data: {versions: object[]}): object {
  return {...data, versions: data.versions.map((version) => ({...version, docs: []}))};
}

function hasSource(data: string | object): data is {source: string} {
  return typeof data === 'object' && 'source' in data && typeof data.source === 'string';
}

function hasVersions(data: unknown): data is {versions: object[]} {
  return typeof data === 'object' && data !== null && 'versions' in data && Array.isArray(data.versions);
}
