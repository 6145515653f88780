/** What can be found on this site; pure over the collected content and the graph. */
import {type SearchRecord, toRecords} from 'execplan-search';
import type {Analysis} from '../analyse-file.ts';
import type {Content, Page} from '../content.ts';
import type {GraphDecision} from '../graph/decisions.ts';
import type {Graph} from '../graph/graph.ts';
import {yearOfPlan} from '../lists/plan-dates.ts';
import {authorsOf} from '../lists/plan-list.ts';

/** Says what can be found, again and again as the content changes. */
export type SiteRecords = (
  content: Pick<Content, 'pages' | 'packages'>,
  graph: Pick<Graph, 'documents' | 'touches'>,
  decisions: readonly GraphDecision[],
) => SearchRecord[];

/**
 * Makes the function that gives the records of every page, in the order of their paths. The records of a page that
 * says what it said before are the objects that they were, so that their files needn't be made again.
 */
export function createSiteRecords(): SiteRecords {
  let known = new Map<string, {analysis: Analysis; surroundings: string; records: SearchRecord[]}>();
  return ({pages, packages}, graph, decisions) => {
    const packagesOf = new Map(decisions.map(({decision, packages: named}) => [decision, named]));
    const folders = packages.map(({path}) => path).filter(Boolean);
    const kept: typeof known = new Map();
    for (const page of pages) {
      const {path, address, analysis} = page;
      const around = {
        kind: graph.documents.get(path)?.kind ?? page.kind,
        packages: packagesOfPage(path, graph.touches.get(path), folders),
      };
      const ofDecisions = analysis.plan.decisions.map((decision) => packagesOf.get(decision) ?? []);
      const surroundings = JSON.stringify([address, around, ofDecisions]);
      const before = known.get(path);
      const isSame = before?.analysis === analysis && before.surroundings === surroundings;
      const entry = isSame
        ? before
        : {
            analysis,
            surroundings,
            records: toRecords({
              ...searchable(page),
              ...around,
              packagesOf: (decision) => packagesOf.get(decision) ?? [],
            }),
          };
      kept.set(path, entry);
    }
    known = kept;
    return Array.from(kept.values(), ({records}) => records).flat();
  };
}

function searchable({path, address, analysis: {plan, rendered}}: Page) {
  const isPlan = plan.plan;
  return {
    path,
    address,
    title: rendered.title,
    description: rendered.description,
    plan: isPlan ? plan : null,
    sections: rendered.texts,
    authors: isPlan ? authorsOf(plan) : [],
    year: isPlan ? yearOfPlan({path, lastActivity: plan.lastActivity}) : null,
  };
}

/** Those that the document touches, and the one that it lies in. */
function packagesOfPage(
  path: string,
  touched: ReadonlySet<string> | undefined,
  folders: readonly string[],
): string[] {
  const home = folders.filter((folder) => path.startsWith(`${folder}/`));
  return [...new Set([...(touched ?? []), ...home])].sort();
}
