import {usePluginData} from '@docusaurus/useGlobalData';
import type {SearchSettings} from 'execplan-search/client';
import type {SearchGlobalData} from '../../search/search-files.ts';

/** @returns which engine answers, as the site's build said it. */
export function useSearchSettings(): SearchSettings {
  // The plugin bears the name of Docusaurus's docs plugin, which it wraps.
  return (usePluginData('docusaurus-plugin-content-docs') as SearchGlobalData).search;
}
