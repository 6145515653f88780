/**
 * State and keyboard of the dialog's field and list.
 *
 * Both are `@algolia/autocomplete-core`, the part without a look of Algolia's Autocomplete and DocSearch: it has the
 * keys, the ARIA attributes, and never lets a slower, earlier answer take the place of a later one. DocSearch's own
 * dialog inserts values as HTML, groups by a hierarchy of its own, and bears Algolia's logo also where nothing is asked of
 * Algolia.
 */
import {type AutocompleteApi, type AutocompleteState, createAutocomplete} from '@algolia/autocomplete-core';
import type {SearchHit} from 'execplan-search/client';
import type {KeyboardEvent, MouseEvent, SyntheticEvent} from 'react';
import type {Answer} from './answer.ts';
import {type Item, type Source, toSources} from './sources.ts';

/** The events are React's. */
export type AutocompleteOfReact = AutocompleteApi<Item, SyntheticEvent, MouseEvent, KeyboardEvent>;

export interface SearchBoxState {
  query: string;
  /** `stalled` where the answer takes longer than a moment. */
  status: AutocompleteState<Item>['status'];
  /** Place of the item that Enter goes to. */
  activeItemId: number | null;
  groups: readonly {source: Source; items: readonly ItemInList[]}[];
  /** What the groups were made of; that of the last question until the next is answered. */
  answer: Answer;
}

/** An item with its place among all, as the autocomplete numbers them. */
export type ItemInList = Item & {__autocomplete_id: number};

export const EMPTY: SearchBoxState = {
  query: '',
  status: 'idle',
  activeItemId: null,
  groups: [],
  answer: {kind: 'nothing'},
};

/** What the field and the list need of their surroundings. */
export interface SearchBoxOptions {
  ask(query: string): Promise<Answer>;
  recent(): readonly string[];
  /** Whole address of a hit. */
  hrefOf(hit: SearchHit): string;
  /** Whole address of all results. */
  hrefOfAll(query: string): string;
  /** Called before the reader goes to what was found. */
  onChoose(query: string): void;
  go(href: string): void;
  onStateChange(state: SearchBoxState): void;
}

export interface SearchBox {
  api: AutocompleteOfReact;
  /** Puts words into the field, as if they had been typed. */
  type(query: string): void;
  /** Asks the same again after a failure. */
  retry(): void;
  /** Asks the same again, as there is more to be found; the chosen item stays chosen, wherever it is now. */
  askAgain(): Promise<void>;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
}

/** How long an answer may take before the reader is told to wait. */
const STALLED_MS = 300;

export function createSearchBox(options: SearchBoxOptions): SearchBox {
  const {ask, recent, hrefOf, hrefOfAll, onChoose, go, onStateChange} = options;
  let state = EMPTY;
  /** Whether the reader has moved in the list since it was asked for. */
  let hasMoved = false;
  /** Whether Enter was pressed before there was anything to go to. */
  let isGoing = false;

  const sourcesOf = (answer: Answer) =>
    toSources(answer, {recent: recent(), hrefOf, onSelect: ({query}) => onChoose(query)});

  const api: AutocompleteOfReact = createAutocomplete<Item, SyntheticEvent, MouseEvent, KeyboardEvent>({
    id: 'search',
    defaultActiveItemId: 0,
    openOnFocus: true,
    // The list is there as long as the dialog is.
    initialState: {isOpen: true},
    shouldPanelOpen: () => true,
    insights: false,
    stallThreshold: STALLED_MS,
    getSources: async ({query}) => sourcesOf(await ask(query)),
    navigator: {navigate: ({itemUrl}) => go(itemUrl)},
    onStateChange({state: next}) {
      if (next.query !== state.query) {
        hasMoved = false;
        isGoing = false;
      }
      const groups = next.collections as unknown as SearchBoxState['groups'];
      const answer = groups[0]?.source.answer ?? EMPTY.answer;
      state = {query: next.query, status: next.status, activeItemId: next.activeItemId, groups, answer};
      onStateChange(state);
      goIfAwaited();
    },
  });

  function isAnswered(): boolean {
    const {status, answer, query} = state;
    return status === 'idle' && (answer.kind === 'nothing' ? query.trim() === '' : answer.query === query);
  }

  function goIfAwaited(): void {
    const first = state.groups[0]?.items[0]?.hit;
    if (!isGoing || !isAnswered() || !first) return;
    isGoing = false;
    onChoose(state.query);
    go(hrefOf(first));
  }

  /** Items are numbered through all groups. */
  function allItems(): ItemInList[] {
    return state.groups.flatMap(({items}) => items);
  }

  return {
    api,
    type(query) {
      api.setQuery(query);
      void api.refresh();
    },
    retry() {
      void api.refresh();
    },
    async askAgain() {
      const {query} = state;
      if (query.trim() === '') return;
      const sources = sourcesOf(await ask(query));
      // Something else was asked meanwhile, or is being asked and will have all there is to say.
      if (state.query !== query || state.status !== 'idle') return;
      const chosen = allItems()[state.activeItemId ?? -1]?.hit?.objectID;
      api.setCollections(sources.map((source) => ({source, items: source.getItems()})));
      const place = allItems().findIndex(({hit}) => hit?.objectID === chosen);
      api.setActiveItemId(allItems().length === 0 ? null : Math.max(0, place));
    },
    onKeyDown(event) {
      const {key, ctrlKey, metaKey, currentTarget} = event;
      const {onKeyDown} = api.getInputProps({inputElement: currentTarget});
      if (event.nativeEvent.isComposing) return;
      switch (key) {
        case 'ArrowUp':
        case 'ArrowDown':
          hasMoved = true;
          isGoing = false;
          onKeyDown(event);
          break;
        case 'Home':
        case 'End':
          // Until the reader is in the list they move in the field.
          if (!hasMoved) break;
          event.preventDefault();
          api.setActiveItemId(key === 'Home' ? 0 : allItems().length - 1);
          break;
        case 'Enter':
          if (ctrlKey || metaKey) {
            event.preventDefault();
            onChoose(state.query);
            go(hrefOfAll(state.query));
          } else if (!hasMoved && !isAnswered()) {
            // What is listed answers words that have been added to.
            event.preventDefault();
            isGoing = true;
          } else onKeyDown(event);
          break;
        default:
          isGoing = false;
      }
    },
  };
}
