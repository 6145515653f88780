/** Where this plugin stands in a Docusaurus site: in place of the docs plugin, or beside it; pure. */
import {fileURLToPath} from 'node:url';
import {DOCS_PLUGIN_NAME, PLUGIN_NAME} from './plugin-name.ts';

export interface Place {
  /** By which Docusaurus knows the plugin. */
  name: string;
  /** What stands before every address, base URL aside: nothing, or such as `/execplan`. */
  routeBasePath: string;
  /** Tells the docs plugin within from the site's own. */
  docsId: string;
  /** What shows a document. */
  docItemComponent: string;
  /** Whether the site's configuration is given `parseFrontMatter`; else the docs plugin within is. */
  isParsingForSite: boolean;
  /** Modules that every page loads. */
  clientModules: readonly string[];
}

/** The plugin makes the whole site, which has a look of its own. */
export const WHOLE_SITE: Place = {
  name: DOCS_PLUGIN_NAME,
  routeBasePath: '',
  docsId: 'default',
  docItemComponent: '@theme/DocItem',
  isParsingForSite: true,
  clientModules: [],
};

/**
 * The plugin makes a part of a site that has pages and a docs plugin of its own, and the look of the classic theme.
 *
 * @param path where its pages are, such as `execplan`
 */
export function placeBelow(path: string): Place {
  const segments = path.split('/').filter(Boolean);
  return {
    name: PLUGIN_NAME,
    routeBasePath: segments.map((segment) => `/${segment}`).join(''),
    docsId: 'execplan',
    docItemComponent: '@theme/ExecplanPage',
    isParsingForSite: false,
    clientModules: [fileURLToPath(new URL('./classic-look.css', import.meta.url))],
  };
}
