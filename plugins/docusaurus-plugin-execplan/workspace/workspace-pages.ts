/** The pages of the workspace: all packages, and one page for each; pure over the graph. */
import {folderOf, nameOf} from 'execplan';
import type {ListingPage} from '../folders.ts';
import {byNewest, type GraphDecision} from '../graph/decisions.ts';
import type {Graph, GraphPackage} from '../graph/graph.ts';
import {byActivity, isActive, plansOf} from '../graph/plan-order.ts';
import {toRow} from '../lists/decision-list.ts';
import {describePackages} from './about.ts';
import {createBindingConstraints} from './binding-constraints.ts';
import type {PackageEntry, PackageGroup, PackageListing, PackageRows, WorkspaceListing} from './page.ts';
import {planLink} from './plan-link.ts';

/** Address of the list of all packages; each one's page is below it. */
export const WORKSPACE_ADDRESS = 'workspace';

/** Plans, and decisions, on one page; lists with filters show the others. */
const MOST = 50;

export interface WorkspaceOptions {
  /** Address of each package's page, by the package's path. */
  addresses: ReadonlyMap<string, string>;
  /** @returns text of a document's file */
  sourceOf(path: string): string | undefined;
  decisions: readonly GraphDecision[];
  baseUrl: string;
}

export interface WorkspacePages {
  workspace: ListingPage<WorkspaceListing, PackageGroup[]>;
  /** In the order of their paths. */
  packages: ListingPage<PackageListing, PackageRows>[];
}

/** Gathers what the pages of the workspace show. */
export function workspacePages(graph: Graph, options: WorkspaceOptions): WorkspacePages {
  const {addresses, sourceOf, baseUrl} = options;
  const abouts = describePackages(graph, sourceOf);
  const bindingConstraints = createBindingConstraints(graph, sourceOf);
  const decisions = decisionsByPackage(options.decisions);
  const all = (list: string, path: string) => `${baseUrl}${list}?package=${encodeURIComponent(path)}`;

  const entries: PackageEntry[] = [];
  const packages = [...graph.packages.values()].flatMap((one) => {
    const {path, href} = one;
    const address = addresses.get(path);
    if (address === undefined) return [];
    const name = packageName(one);
    const about = abouts.get(path) ?? null;
    const plans = plansOf(graph.touchedBy.get(path) ?? [], graph).sort(byActivity);
    const naming = (decisions.get(path) ?? []).sort(byNewest);
    const active = plans.filter(isActive).length;
    entries.push({path, name, href, about: about?.text ?? null, plans: plans.length, active});
    const rows: PackageRows = {
      about,
      plans: {items: plans.slice(0, MOST).map(planLink), total: plans.length, href: all('plans', path)},
      decisions: {
        items: naming.slice(0, MOST).map(toRow),
        total: naming.length,
        href: all('decisions', path),
      },
      constraints: bindingConstraints(path),
    };
    return [{address, listing: {path, name}, rows}];
  });
  const listing = {packages: packages.length};
  return {workspace: {address: WORKSPACE_ADDRESS, listing, rows: groupByFolder(entries)}, packages};
}

function decisionsByPackage(decisions: readonly GraphDecision[]): Map<string, GraphDecision[]> {
  const found = new Map<string, GraphDecision[]>();
  for (const decision of decisions) {
    for (const path of decision.packages) {
      const list = found.get(path);
      if (list) list.push(decision);
      else found.set(path, [decision]);
    }
  }
  return found;
}

function groupByFolder(entries: readonly PackageEntry[]): PackageGroup[] {
  const groups = new Map<string, PackageEntry[]>();
  for (const entry of entries) {
    const folder = folderOf(entry.path);
    groups.set(folder, [...(groups.get(folder) ?? []), entry]);
  }
  return [...groups].map(([folder, packages]) => ({folder, packages}));
}

function packageName({name, path}: GraphPackage): string {
  return name ?? nameOf(path);
}
