/** A stretch of the register of decisions as a file: what its entries have in common is written once; pure. */
import type {DecisionRow} from './rows.ts';

export interface DecisionShard {
  schemaVersion: 1;
  plans: readonly DecisionRow['plan'][];
  decisions: readonly ShardedDecision[];
}

/** A row without what its plan says. */
interface ShardedDecision extends Omit<DecisionRow, 'plan' | 'href'> {
  /** Place in the shard's `plans`. */
  plan: number;
  /** What the decision's address has behind its plan's: `#` and its anchor. */
  at: string;
}

/** @param rows of one register, in its order; the address of each begins with its plan's */
export function packShard(rows: readonly DecisionRow[]): DecisionShard {
  const plans: DecisionRow['plan'][] = [];
  const numbers = new Map<string, number>();
  const numberOf = (plan: DecisionRow['plan']): number => {
    const number = numbers.get(plan.href) ?? plans.push(plan) - 1;
    numbers.set(plan.href, number);
    return number;
  };
  const decisions = rows.map(
    ({plan, href, ...row}): ShardedDecision => ({
      ...row,
      plan: numberOf(plan),
      at: href.slice(plan.href.length),
    }),
  );
  return {schemaVersion: 1, plans, decisions};
}

/** @returns the row at a place of the shard; `undefined` where it has none. */
export function rowOfShard({plans, decisions}: DecisionShard, place: number): DecisionRow | undefined {
  const decision = decisions[place];
  if (!decision) return undefined;
  const {plan: number, at, ...row} = decision;
  const plan = plans[number];
  return plan && {...row, plan, href: `${plan.href}${at}`};
}
