/** The feeds of plans and decisions; pure over the graph, its decisions and the history. */
import type {StatusValue} from 'execplan';
import type {RepositoryHistory} from 'execplan-history';
import {STATUS_WORDS, stepWords} from '../../client/plan-words.ts';
import type {GraphDecision} from '../../graph/decisions.ts';
import type {Graph} from '../../graph/graph.ts';
import {sectionHref} from '../../graph/section-href.ts';
import {shorten} from '../../render/description.ts';
import {FEED_ADDRESSES, type FeedName} from './addresses.ts';
import {type Feed, type FeedEntry, formatFeed, visibleText} from './atom.ts';
import {urnOf} from './entry-id.ts';
import {toMoment} from './moment.ts';
import {listPlanEvents, type PlanEvent, type PlanEventKind} from './plan-events.ts';
import {createPlanIdentity} from './plan-identity.ts';

const NAMES: readonly FeedName[] = ['plans', 'decisions'];

/** A feed says what is new; what there is stands on its page. */
export const MOST_ENTRIES = 100;

/** The first words of a decision. */
const LONGEST_TITLE = 140;
const LONGEST_SUMMARY = 1_000;

export interface FeedOptions {
  graph: Graph;
  decisions: readonly GraphDecision[];
  /** What git knows of plans; `null` while it is still being read. */
  history: RepositoryHistory | null;
  /** The present: what a plan dates later hasn't happened yet. */
  now: Date;
  /** Where the site is, base URL included. */
  siteUrl: string;
  siteTitle: string;
}

/** Makes the feeds. @returns the text of each, by its address */
export function feedFiles(options: FeedOptions): Map<string, string> {
  const {graph, decisions, history, now} = options;
  const plans = [...graph.documents.values()].filter(({plan}) => plan).map(({path}) => path);
  const identityOf = createPlanIdentity(plans, history);
  const events = newest(listPlanEvents(graph, history, now).reverse());
  const decided = newest(decisions.flatMap((decision) => datedDecision(decision, now)));
  const entries: Record<FeedName, FeedEntry[]> = {
    plans: events.map((event) => planEntry(event, identityOf, options)),
    decisions: decided.map((decision) => decisionEntry(decision, identityOf, options)),
  };
  return new Map(
    NAMES.map((name) => [FEED_ADDRESSES[name], formatFeed(toFeed(name, entries[name], options))]),
  );
}

/** @returns what a feed has room for, the newest first */
function newest<Dated extends {at: string}>(all: readonly Dated[]): Dated[] {
  return all
    .map((dated) => ({dated, time: Date.parse(dated.at)}))
    .sort((a, b) => b.time - a.time)
    .slice(0, MOST_ENTRIES)
    .map(({dated}) => dated);
}

function toFeed(name: FeedName, entries: readonly FeedEntry[], {siteUrl, siteTitle}: FeedOptions): Feed {
  return {
    id: urnOf('feed', name, siteTitle),
    title: feedTitle(name, siteTitle),
    subtitle: `${SUBTITLES[name]} The newest ${MOST_ENTRIES} of those whose date is known; all are on the page.`,
    author: siteTitle,
    self: new URL(FEED_ADDRESSES[name], siteUrl).href,
    page: new URL(name, siteUrl).href,
    entries,
  };
}

const SUBTITLES: Readonly<Record<FeedName, string>> = {
  plans: 'Plans that are new, that changed their status, that are finished.',
  decisions: 'What was decided in plans.',
};

/** @returns what each page's head says of the feeds. */
export function feedLinks(siteTitle: string): {title: string; address: string}[] {
  return NAMES.map((name) => ({title: feedTitle(name, siteTitle), address: FEED_ADDRESSES[name]}));
}

/** What a feed is called. */
function feedTitle(name: FeedName, siteTitle: string): string {
  return `${siteTitle}: ${name}`;
}

const LABELS: Readonly<Record<PlanEventKind, string>> = {
  new: 'New',
  'status-changed': 'Status changed',
  finished: 'Finished',
};

function planEntry(
  {plan, kind, key, at, status, steps, author}: PlanEvent,
  identityOf: (path: string) => string,
  {siteUrl}: FeedOptions,
): FeedEntry {
  const title = visibleText(plan.title) || plan.path;
  return {
    id: urnOf('plan', identityOf(plan.path), key),
    title:
      kind === 'status-changed' && status ? `${title}: ${statusWord(status)}` : `${LABELS[kind]}: ${title}`,
    summary: [...(steps && steps.total > 0 ? [`${stepWords(steps)} done.`] : []), plan.description]
      .filter((text) => text !== '')
      .join('\n'),
    at,
    author,
    href: new URL(plan.href, siteUrl).href,
    category: {term: kind, label: LABELS[kind]},
  };
}

function statusWord(status: StatusValue): string {
  return STATUS_WORDS[status].toLowerCase();
}

interface DatedDecision extends GraphDecision {
  at: string;
}

function datedDecision({plan, decision, packages}: GraphDecision, now: Date): DatedDecision[] {
  const {date} = decision;
  const at = date === null ? null : toMoment(date);
  return at === null || Date.parse(at) > now.getTime() ? [] : [{plan, decision, packages, at}];
}

function decisionEntry(
  {plan, decision: {text, rationale, author, anchor}, at}: DatedDecision,
  identityOf: (path: string) => string,
  {siteUrl}: FeedOptions,
): FeedEntry {
  const title = shorten(visibleText(text), LONGEST_TITLE);
  const whole = title.endsWith('…') ? [text] : [];
  return {
    id: urnOf('decision', identityOf(plan.path), anchor),
    title: title || visibleText(plan.title) || plan.path,
    summary: shorten([...whole, ...(rationale === null ? [] : [rationale])].join('\n\n'), LONGEST_SUMMARY),
    at,
    author,
    href: new URL(sectionHref(plan.href, anchor), siteUrl).href,
    category: {term: plan.path, label: plan.title},
  };
}
