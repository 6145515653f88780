import type {Outcomes, StatusValue} from 'execplan';
import type {Graph} from '../graph/graph.ts';
import {isPlanDocument, type PlanDocument} from '../graph/plan-order.ts';
import type {LastRevised} from '../history/page-history.ts';
import {authorsOf} from '../lists/plan-list.ts';

/** `/api/v1/plans.json`: where each plan stands. `schemas.ts` describes each field. */
export interface PlansJson {
  schemaVersion: 1;
  plans: PlanJson[];
}

export interface PlanJson {
  path: string;
  title: string;
  href: string;
  status: StatusValue;
  statusReason: string;
  stated: string | null;
  done: number;
  total: number;
  partial: number;
  started: string | null;
  lastActivity: string | null;
  lastRevised: string | null;
  packages: string[];
  authors: string[];
  decisions: number;
  surprises: number;
  outcomes: Outcomes;
  errors: number;
  warnings: number;
  restart: string | null;
}

/** What isn't of the plan's own text. */
export interface PlanSurroundings {
  lastRevised: LastRevised;
  /** Address of a plan's restart as JSON, by the plan's path; `null` where there is none. */
  restartHref(path: string): string | null;
}

/** Makes the public form of all plans, in the order of their paths. */
export function plansJson(graph: Graph, surroundings: PlanSurroundings): PlansJson {
  const plans = [...graph.documents.values()].filter(isPlanDocument);
  return {schemaVersion: 1, plans: plans.map((document) => planJson(document, graph, surroundings))};
}

function planJson(
  {path, title, href, plan, findings}: PlanDocument,
  {touches}: Graph,
  {lastRevised, restartHref}: PlanSurroundings,
): PlanJson {
  const {status, statedStatus, progress, started, lastActivity, decisions, surprises, outcomes} = plan;
  return {
    path,
    title,
    href,
    status: status.value,
    statusReason: status.reason,
    stated: statedStatus?.text ?? null,
    done: progress.done,
    total: progress.total,
    partial: progress.partial,
    started,
    lastActivity,
    lastRevised: lastRevised(path),
    packages: [...(touches.get(path) ?? [])].sort(),
    authors: authorsOf(plan),
    decisions: decisions.length,
    surprises: surprises.length,
    outcomes,
    ...findings,
    restart: restartHref(path),
  };
}
