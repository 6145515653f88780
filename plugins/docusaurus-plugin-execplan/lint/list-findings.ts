import type {Page} from '../content.ts';
import type {FindingEntry, PlanFindings} from '../page-data.ts';
import {idAtLine} from '../render/line-ids.ts';
import {countFindings, type PlanFinding} from './plan-finding.ts';

/** More of them make no list that anybody reads; `execplan lint` prints them all. */
const MOST = 100;

/** What rules find in a plan, each with its place on the page; `null` for what is no plan. Errors stand first. */
export function listFindings({analysis, findings}: Page): PlanFindings | null {
  const {plan, rendered} = analysis;
  if (!plan.plan) return null;
  const toEntry = ({line, rule, severity, message, silenced}: PlanFinding): FindingEntry => {
    const id = idAtLine(rendered.lines, line);
    return {line, at: id === null ? null : `#${encodeURIComponent(id)}`, rule, severity, message, silenced};
  };
  const ranks = findings.map((finding) => ({finding, rank: rankOf(finding)}));
  const sorted = ranks.sort((a, b) => a.rank - b.rank).map(({finding}) => finding);
  return {
    ...countFindings(findings),
    entries: sorted.slice(0, MOST).map(toEntry),
    more: Math.max(0, sorted.length - MOST),
  };
}

function rankOf({severity, silenced}: PlanFinding): number {
  if (silenced !== null) return 2;
  return severity === 'error' ? 0 : 1;
}
