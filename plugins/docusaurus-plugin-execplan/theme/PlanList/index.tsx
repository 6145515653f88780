import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {STANDING_WORDS, STANDINGS} from '../../client/convention-words.ts';
import {PLAN_FIELDS, PLAN_ORDERS, type PlanField} from '../../client/filter/plan-query.ts';
import {type FoundPlans, useFoundPlans} from '../../client/filter/use-found-plans.ts';
import {useListQuery} from '../../client/filter/use-list-query.ts';
import {STATUS_WORDS} from '../../client/plan-words.ts';
import FeedLink from '../../listing/FeedLink.tsx';
import FilteredList from '../../listing/FilteredList.tsx';
import type {FilterField} from '../../listing/FilterForm.tsx';
import styles from '../../listing/listing.module.css';
import Pager from '../../listing/Pager.tsx';
import PlanTable from '../../listing/PlanTable.tsx';
import {partOptions, partWords, presetOf} from '../../listing/parts.ts';
import SiteLink from '../../listing/SiteLink.tsx';
import type {PartedListing, PlanRow} from '../../lists/rows.ts';
import {FEED_ADDRESSES} from '../../outputs/feeds/addresses.ts';

const STANDING_OPTIONS = STANDINGS.map((value) => ({value, words: STANDING_WORDS[value]}));
const STATUS_OPTIONS = Object.entries(STATUS_WORDS).map(([value, words]) => ({value, words}));

export interface Props {
  listing: PartedListing;
  /** Absent where they are taken from the page. */
  rows?: readonly PlanRow[];
}

/** All plans or a part of them, the latest activity first. */
export default function PlanList({listing, rows = []}: Props): ReactNode {
  const list = useListQuery(PLAN_FIELDS, presetOf(listing));
  const found = useFoundPlans(list);
  const {part, paging, total} = listing;
  const title = list.isAsked || part === null ? 'Plans' : titleOf(part);
  return (
    <Layout title={list.isAsked || paging.page === 1 ? title : `${title}, page ${paging.page}`}>
      <main className="page">
        <div className={`document ${styles.wide}`}>
          <h1>{title}</h1>
          {total === 0 ? (
            <p>
              There are no plans yet. <SiteLink to="/convention">How to write an ExecPlan</SiteLink> says how
              to begin, and <SiteLink to="/write">Write a plan</SiteLink> does it here.
            </p>
          ) : (
            <FilteredList
              listing={listing}
              list={list}
              found={found}
              fields={fieldsOf(listing, found)}
              noun={['plan', 'plans']}
              order="latest activity first"
              foundRows={<PlanTable rows={found.rows} />}
            >
              <PlanTable rows={rows} />
              <Pager {...paging} />
              <p>
                <SiteLink to="/convention">How to write an ExecPlan</SiteLink> ·{' '}
                <SiteLink to="/write">Write a plan</SiteLink>
              </p>
              <FeedLink address={FEED_ADDRESSES.plans} words="Follow plans by a feed" />
            </FilteredList>
          )}
        </div>
      </main>
    </Layout>
  );
}

function titleOf(part: NonNullable<PartedListing['part']>): string {
  const words = partWords(part);
  return part.kind === 'status' ? `Plans: ${words.toLowerCase()}` : `Plans of ${words}`;
}

function fieldsOf(listing: PartedListing, {packages, authors}: FoundPlans): FilterField<PlanField>[] {
  const named = (values: readonly string[] | null) => values?.map((value) => ({value, words: value})) ?? null;
  return [
    {name: 'status', label: 'Status', any: 'Any status', options: STATUS_OPTIONS},
    {name: 'year', label: 'Year', any: 'Any year', options: partOptions(listing, 'year')},
    {name: 'package', label: 'Package', any: 'Any package', options: named(packages)},
    {name: 'author', label: 'Author', any: 'Any author', options: named(authors)},
    {name: 'convention', label: 'Convention', any: 'Any', options: STANDING_OPTIONS},
    {
      name: 'sort',
      label: 'Sort by',
      any: 'Latest activity',
      options: [...PLAN_ORDERS].map(([value, {words}]) => ({value, words})),
    },
  ];
}
