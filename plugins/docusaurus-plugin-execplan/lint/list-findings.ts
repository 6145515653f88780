import type {Page} from '../content.ts';
import type {FindingEntry, PlanFindings} from '../page-data.ts';
import {idAtLine, type LinePlace} from '../render/line-ids.ts';
import {countFindings, type PlanFinding} from './plan-finding.ts';

/** More of them make no list that anybody reads; `execplan lint` prints them all. */
const MOST_ENTRIES = 50;
const MOST_PLACES = 20;

/**
 * What rules find in a plan, each with its places on the page. Errors stand first, then warnings, then what is silenced;
 * what is the same on several lines is said once.
 *
 * @returns `null` for what is no plan
 */
export function listFindings({analysis, findings}: Page): PlanFindings | null {
  const {plan, rendered} = analysis;
  if (!plan.plan) return null;
  const groups = new Map<string, PlanFinding[]>();
  for (const finding of findings.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const {line: _, ...said} = finding;
    const key = JSON.stringify(said);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const sorted = [...groups.values()];
  return {
    ...countFindings(findings),
    silenced: findings.filter(({silenced}) => silenced !== null).length,
    entries: sorted.slice(0, MOST_ENTRIES).flatMap((group) => toEntry(group, rendered.lines)),
    more: sorted.slice(MOST_ENTRIES).flat().length,
  };
}

function rankOf({severity, silenced}: PlanFinding): number {
  if (silenced !== null) return 2;
  return severity === 'error' ? 0 : 1;
}

function toEntry(group: readonly PlanFinding[], places: readonly LinePlace[]): FindingEntry[] {
  const [first] = group;
  if (!first) return [];
  const {line: _, ...said} = first;
  const lines = [...new Set(group.map(({line}) => line))];
  return [
    {
      ...said,
      places: lines.slice(0, MOST_PLACES).map((line) => {
        const id = idAtLine(places, line);
        return {line, at: id === null ? null : `#${encodeURIComponent(id)}`};
      }),
      more: Math.max(0, lines.length - MOST_PLACES),
    },
  ];
}
