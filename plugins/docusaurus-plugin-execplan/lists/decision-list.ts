/** The pages of the register of all decisions; pure over the graph's decisions. */
import type {ListingPage} from '../folders.ts';
import type {GraphDecision} from '../graph/decisions.ts';
import {sectionHref} from '../graph/section-href.ts';
import {monthAnchor, monthOf} from '../listing/months.ts';
import {shorten} from '../render/description.ts';
import {byYear, listInStretches} from './parted-list.ts';
import type {DecisionRow, PartedListing} from './rows.ts';

/** Address of the first page of the register. */
export const DECISIONS_ADDRESS = 'decisions';

/** Some decisions are written as whole essays; the plan's page has all of it. */
const LONGEST_TEXT = 280;
/** A line and a half. */
const LONGEST_RATIONALE = 120;

/**
 * Splits the register into pages; a year is the place where it begins.
 *
 * @param register all decisions, the newest first and undated ones last (`byNewest`)
 */
export function listDecisionPages(
  register: readonly GraphDecision[],
  baseUrl: string,
): ListingPage<PartedListing, DecisionRow[]>[] {
  const years = byYear<DecisionRow>(({date}) => date?.slice(0, 4) ?? null);
  const anchorOf = (row: DecisionRow) => monthAnchor(monthOf(row));
  return listInStretches(DECISIONS_ADDRESS, register.map(toRow), years, {baseUrl, anchorOf});
}

/** @returns a decision as the register shows it. */
export function toRow({plan, decision}: GraphDecision): DecisionRow {
  const {text, rationale, date, author, anchor} = decision;
  return {
    text: shorten(text, LONGEST_TEXT),
    rationale: rationale === null ? null : shorten(rationale, LONGEST_RATIONALE),
    date,
    author,
    plan: {title: plan.title, href: plan.href},
    href: sectionHref(plan.href, anchor),
  };
}
