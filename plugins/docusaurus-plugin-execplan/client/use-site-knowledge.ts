import useGlobalData from '@docusaurus/useGlobalData';
import {DOCS_PLUGIN_NAME, PLUGIN_NAME} from '../plugin-name.ts';
import type {SiteKnowledge} from '../site-knowledge.ts';

/** @returns what every page knows of this plugin, whichever of its two names it bears in this site. */
export function useSiteKnowledge(): SiteKnowledge {
  const all = useGlobalData();
  return (all[PLUGIN_NAME] ?? all[DOCS_PLUGIN_NAME])?.default as SiteKnowledge;
}
