import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {DECISION_FIELDS, type DecisionField} from '../../client/filter/decision-query.ts';
import {type FoundDecisions, useFoundDecisions} from '../../client/filter/use-found-decisions.ts';
import {useListQuery} from '../../client/filter/use-list-query.ts';
import DecisionTimeline from '../../listing/DecisionTimeline.tsx';
import FeedLink from '../../listing/FeedLink.tsx';
import FilteredList from '../../listing/FilteredList.tsx';
import type {FilterField, Option} from '../../listing/FilterForm.tsx';
import Pager from '../../listing/Pager.tsx';
import {partOptions} from '../../listing/parts.ts';
import type {DecisionRow, PartedListing} from '../../lists/rows.ts';
import {FEED_ADDRESSES} from '../../outputs/feeds/addresses.ts';

export interface Props {
  listing: PartedListing;
  /** Absent where they are taken from the page. */
  rows?: readonly DecisionRow[];
}

/** The decisions of all plans, the newest first. */
export default function DecisionList({listing, rows = []}: Props): ReactNode {
  const list = useListQuery(DECISION_FIELDS, {});
  const found = useFoundDecisions(list);
  const {paging, total} = listing;
  return (
    <Layout title={list.isAsked || paging.page === 1 ? 'Decisions' : `Decisions, page ${paging.page}`}>
      <main className="page">
        <div className="document">
          <h1>Decisions</h1>
          {total === 0 ? (
            <p>No plan records a decision yet.</p>
          ) : (
            <FilteredList
              listing={listing}
              list={list}
              found={found}
              fields={fieldsOf(listing, found)}
              noun={['decision', 'decisions']}
              order="newest first"
              foundRows={<DecisionTimeline rows={found.rows} />}
            >
              <DecisionTimeline rows={rows} hasAnchors />
              <Pager {...paging} />
              <FeedLink address={FEED_ADDRESSES.decisions} words="Follow decisions by a feed" />
            </FilteredList>
          )}
        </div>
      </main>
    </Layout>
  );
}

function fieldsOf(listing: PartedListing, {index}: FoundDecisions): FilterField<DecisionField>[] {
  const plans = index?.plans.map(({path, title}) => ({value: path, words: title}));
  return [
    {name: 'year', label: 'Year', any: 'Any year', options: partOptions(listing, 'year')},
    {name: 'plan', label: 'Plan', any: 'Any plan', options: inOrder(plans)},
    {name: 'package', label: 'Package', any: 'Any package', options: inOrder(index?.packages.map(asOption))},
    {name: 'author', label: 'Author', any: 'Any author', options: inOrder(index?.authors.map(asOption))},
  ];
}

function asOption(value: string): Option {
  return {value, words: value};
}

function inOrder(options: readonly Option[] | undefined): Option[] | null {
  return options ? [...options].sort((a, b) => a.words.localeCompare(b.words, 'en', {numeric: true})) : null;
}
