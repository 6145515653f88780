/** An answer as the lists of an autocomplete; pure. */
import type {InternalAutocompleteSource} from '@algolia/autocomplete-core';
import type {SearchHit} from 'execplan-search/client';
import type {Answer} from './answer.ts';

/** What can be chosen: a hit, or without one a recent search. */
export type Item = {hit: SearchHit | null; query: string};

/** Items under one heading, which is its id. Those of one answer hold it, so that it never comes apart from its items. */
export interface Source extends InternalAutocompleteSource<Item> {
  answer: Answer;
  getItems(): Item[];
}

export interface SourceOptions {
  recent: readonly string[];
  hrefOf(hit: SearchHit): string;
  /** Called when a hit is chosen. */
  onSelect(item: Item): void;
}

/** Heading of what is there while nothing is asked. */
export const RECENT = 'Recent searches';

/** @returns at least one source, if only to hold the answer. */
export function toSources(answer: Answer, options: SourceOptions): Source[] {
  const {recent, hrefOf, onSelect} = options;
  const source = (heading: string, items: Item[]): Source => ({
    answer,
    sourceId: heading,
    getItems: () => items,
    getItemInputValue: ({item}) => item.query,
    getItemUrl: ({item}) => (item.hit ? hrefOf(item.hit) : undefined),
    onSelect({item, setIsOpen}) {
      if (item.hit) onSelect(item);
      // A recent search is asked again, and its results are looked at.
      else setIsOpen(true);
    },
    onActive() {},
    onResolve() {},
  });
  switch (answer.kind) {
    case 'nothing':
      return [
        source(
          RECENT,
          recent.map((query) => ({hit: null, query})),
        ),
      ];
    case 'failed':
      return [source('Failure', [])];
    case 'found': {
      const {groups, query} = answer;
      if (groups.length === 0) return [source('Nothing', [])];
      return groups.map(({group, hits}) =>
        source(
          group,
          hits.map((hit) => ({hit, query})),
        ),
      );
    }
  }
}
