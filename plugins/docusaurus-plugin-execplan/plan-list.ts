/** The list of all plans, the latest activity first; pure over the content. */
import type {Content, Page} from './content.ts';
import {type ListingPage, planProgress} from './folders.ts';
import {siteHref} from './links.ts';
import type {PlanListEntry, PlanListing} from './page-data.ts';
import {paginate} from './paging.ts';

const PER_PAGE = 100;

/** Address of the first page of the list. */
export const PLANS_ADDRESS = 'plans';

/** Splits the list of all plans into pages of a hundred. */
export function listPlans(content: Pick<Content, 'pages'>, baseUrl: string): ListingPage<PlanListing>[] {
  const entries = planEntries(content, baseUrl);
  const parts = paginate(entries, PER_PAGE);
  const addresses = parts.map((_, index) =>
    index === 0 ? PLANS_ADDRESS : `${PLANS_ADDRESS}/page/${index + 1}`,
  );
  const hrefs = addresses.map((address) => siteHref(address, baseUrl));
  return parts.map((part) => ({
    address: addresses[part.index] ?? PLANS_ADDRESS,
    listing: {total: entries.length, entries: part.items, paging: part.paging(hrefs)},
  }));
}

/** @returns every plan, the latest activity first, undated ones last. */
export function planEntries(content: Pick<Content, 'pages'>, baseUrl: string): PlanListEntry[] {
  return content.pages.flatMap((page) => toEntry(page, baseUrl)).sort(byActivity);
}

function toEntry(page: Page, baseUrl: string): PlanListEntry[] {
  const progress = planProgress(page);
  if (!progress) return [];
  const {plan, rendered} = page.analysis;
  return [
    {
      title: rendered.title,
      path: page.path,
      href: siteHref(page.address, baseUrl),
      lastActivity: plan.lastActivity,
      ...progress,
    },
  ];
}

function byActivity(a: PlanListEntry, b: PlanListEntry): number {
  const [later, earlier] = [b.lastActivity ?? '', a.lastActivity ?? ''];
  if (later !== earlier) return later < earlier ? -1 : 1;
  return a.path < b.path ? -1 : 1;
}
