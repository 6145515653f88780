import {indexNameOf} from 'execplan-search/client';
import {type ReactNode, type RefObject, useEffect, useRef, useState} from 'react';
import {
  InstantSearch,
  type InstantSearchProps,
  useConfigure,
  useInstantSearch,
  useSearchBox,
} from 'react-instantsearch-core';
import {BROWSER_HISTORY} from '../../client/address-history.ts';
import {type AddressRouter, createAddressRouter} from '../../client/search/address-router.ts';
import {HIGHLIGHT_TAGS} from '../../client/search/highlighted-text.ts';
import type {SearchRoute} from '../../client/search/search-route.ts';
import {siteClient} from '../../client/search/site-client.ts';
import {type IndexState, toIndexState, toSearchRoute} from '../../client/search/ui-state.ts';
import {useSearchSettings} from '../../client/search/use-search-settings.ts';
import Filters from './Filters.tsx';
import Found from './Found.tsx';

export interface Props {
  /** Holds the words; it's on the page before this is. */
  field: RefObject<HTMLInputElement | null>;
}

const HITS_PER_PAGE = 20;
const STALLED_MS = 300;

/** Results and filters: InstantSearch over the site's client, whichever engine that asks. */
export default function Results({field}: Props): ReactNode {
  const settings = useSearchSettings();
  const [router] = useState(() => createAddressRouter(BROWSER_HISTORY));
  const [names] = useState(() => ({
    relevance: indexNameOf(settings, 'relevance'),
    date: indexNameOf(settings, 'date'),
  }));
  const [routing] = useState(() => ({
    router,
    stateMapping: {
      stateToRoute: (state: Record<string, IndexState>) => toSearchRoute(state[names.relevance] ?? {}, names),
      routeToState: (route: SearchRoute) => ({[names.relevance]: toIndexState(route, names)}),
    },
  }));
  return (
    <InstantSearch
      indexName={names.relevance}
      // It asks for answers in Algolia's shape, of which the client's are the part that is used here.
      searchClient={siteClient(settings) as unknown as InstantSearchProps['searchClient']}
      routing={routing as unknown as NonNullable<InstantSearchProps['routing']>}
      stalledSearchDelay={STALLED_MS}
      insights={false}
      future={{preserveSharedStateOnUnmount: true}}
    >
      <Words field={field} router={router} />
      <Filters />
      <Found names={names} />
    </InstantSearch>
  );
}

/** Asks for the words in the field. */
function Words({field, router}: Props & {router: AddressRouter}): ReactNode {
  const settings = useSearchSettings();
  const {refine} = useSearchBox();
  const {refresh} = useInstantSearch({catchError: true});
  const isTaken = useRef(false);
  useConfigure({hitsPerPage: HITS_PER_PAGE, ...HIGHLIGHT_TAGS});

  useEffect(() => {
    const input = field.current;
    if (!input) return;
    if (!isTaken.current) {
      isTaken.current = true;
      const {q} = router.read();
      // What was typed before the page could listen counts more than what its address says.
      if (input.value === '') input.value = q;
      else if (input.value !== q) refine(input.value);
    }
    const listening = new AbortController();
    const {signal} = listening;
    input.addEventListener('input', () => refine(input.value), {signal});
    input.form?.addEventListener('submit', () => router.settle(), {signal});
    window.addEventListener(
      'popstate',
      () => {
        input.value = router.read().q;
      },
      {signal},
    );
    return () => listening.abort();
  }, [field, router, refine]);

  // More of the index is there: the same question may have more answers.
  useEffect(() => siteClient(settings).onMore?.(refresh), [settings, refresh]);
  return null;
}
