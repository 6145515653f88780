import type {SearchSettings} from 'execplan-search/client';

/** What every page knows of this plugin: its global data in Docusaurus. */
export interface SiteKnowledge {
  search: SearchSettings;
  /** What stands before addresses of this plugin's pages and files, base URL aside: nothing, or such as `/execplan`. */
  routeBasePath: string;
}
