import type {SearchSettings} from 'execplan-search/client';
import {useSiteKnowledge} from '../use-site-knowledge.ts';

/** @returns which engine answers, as the site's build said it. */
export function useSearchSettings(): SearchSettings {
  return useSiteKnowledge().search;
}
