import {useEffect, useMemo} from 'react';
import type {PlanRow} from '../../lists/rows.ts';
import type {Found} from './found.ts';
import {PLAN_FIELDS, type PlanField, queryPlans} from './plan-query.ts';
import {findWider} from './query.ts';
import {useJson} from './use-json.ts';
import type {ListQuery} from './use-list-query.ts';
import {useShown} from './use-shown.ts';

const PLANS = '/api/v1/plans.json';
const STEP = 100;

/** What is read here of the published list of plans. */
interface PublishedPlans {
  plans: readonly PlanRow[];
}

export interface FoundPlans extends Found<PlanRow, PlanField> {
  /** Packages and authors of all plans, in their order; `null` as long as they aren't loaded. */
  packages: readonly string[] | null;
  authors: readonly string[] | null;
  /** Loads what the choices offer. */
  load(): void;
}

/** Finds the plans that are asked for; nothing is loaded before that. */
export function useFoundPlans({query, isAsked}: ListQuery<PlanField>): FoundPlans {
  const {values, hasFailed, load} = useJson<PublishedPlans>();
  const [shown, showMore] = useShown(STEP, JSON.stringify(query));
  const loadPlans = () => load([PLANS]);
  useEffect(() => {
    if (isAsked) load([PLANS]);
  }, [isAsked, load]);

  const plans = values.get(PLANS)?.plans;
  const choices = useMemo(
    () => ({
      packages: plans ? namesOf(plans.flatMap((plan) => plan.packages)) : null,
      authors: plans ? namesOf(plans.flatMap(({authors}) => authors)) : null,
    }),
    [plans],
  );
  const matching = plans && isAsked ? queryPlans(plans, query) : [];
  return {
    ...choices,
    state: plans ? 'complete' : hasFailed ? 'failed' : 'loading',
    total: plans ? matching.length : null,
    rows: matching.slice(0, shown),
    wider:
      plans && matching.length === 0
        ? findWider(query, PLAN_FIELDS, (wider) => queryPlans(plans, wider).length)
        : [],
    load: loadPlans,
    retry: loadPlans,
    showMore,
  };
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en', {numeric: true}));
}
