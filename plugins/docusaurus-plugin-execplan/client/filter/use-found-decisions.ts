import {useEffect, useMemo} from 'react';
import type {DecisionIndex} from '../../lists/decision-data.ts';
import {type DecisionShard, rowOfShard} from '../../lists/decision-shard.ts';
import type {DecisionRow} from '../../lists/rows.ts';
import {DECISION_FIELDS, type DecisionField, queryDecisions, shardsOf} from './decision-query.ts';
import type {Found} from './found.ts';
import {findWider} from './query.ts';
import {useJson} from './use-json.ts';
import type {ListQuery} from './use-list-query.ts';
import {useShown} from './use-shown.ts';

const FOLDER = '/api/v1/decisions';
const INDEX = `${FOLDER}/index.json`;
const STEP = 50;

export interface FoundDecisions extends Found<DecisionRow, DecisionField> {
  /** What the choices offer; `undefined` as long as it isn't loaded. */
  index: DecisionIndex | undefined;
  /** Loads what the choices offer. */
  load(): void;
}

/** Finds the decisions that are asked for: first their rows in the index, then the shards of those that are shown. */
export function useFoundDecisions({query, isAsked}: ListQuery<DecisionField>): FoundDecisions {
  const indexes = useJson<DecisionIndex>();
  const shards = useJson<DecisionShard>();
  const [shown, showMore] = useShown(STEP, JSON.stringify(query));
  const index = indexes.values.get(INDEX);
  const asked = JSON.stringify(query);

  const matching = useMemo(
    () => (index && isAsked ? queryDecisions(index, JSON.parse(asked)) : null),
    [index, isAsked, asked],
  );
  const wanted = matching?.slice(0, shown) ?? [];
  const files = index ? shardsOf(wanted, index).map(shardAddress) : [];
  const needed = files.join(' ');

  const {load: loadIndex} = indexes;
  const {load: loadShards} = shards;
  useEffect(() => {
    if (isAsked) loadIndex([INDEX]);
  }, [isAsked, loadIndex]);
  useEffect(() => {
    if (needed !== '') loadShards(needed.split(' '));
  }, [needed, loadShards]);

  const isComplete = matching !== null && files.every((file) => shards.values.has(file));
  const hasFailed = indexes.hasFailed || shards.hasFailed;
  return {
    index,
    state: isComplete ? 'complete' : hasFailed ? 'failed' : 'loading',
    total: matching?.length ?? null,
    rows: index ? rowsThatAreThere(wanted, index, shards.values) : [],
    wider:
      index && matching?.length === 0
        ? findWider(query, DECISION_FIELDS, (wider) => queryDecisions(index, wider).length)
        : [],
    load: () => loadIndex([INDEX]),
    retry() {
      loadIndex([INDEX]);
      loadShards(files);
    },
    showMore,
  };
}

/** The rows up to the first that isn't loaded, so that none appears above another later on. */
function rowsThatAreThere(
  wanted: readonly number[],
  {perShard}: DecisionIndex,
  shards: ReadonlyMap<string, DecisionShard>,
): DecisionRow[] {
  const rows: DecisionRow[] = [];
  for (const row of wanted) {
    const shard = shards.get(shardAddress(Math.floor(row / perShard)));
    const decision = shard && rowOfShard(shard, row % perShard);
    if (!decision) break;
    rows.push(decision);
  }
  return rows;
}

function shardAddress(shard: number): string {
  return `${FOLDER}/${shard}.json`;
}
