import {join} from 'node:path';
import type {SearchRecord} from 'execplan-search';
import {createAnalyser} from '../../plugins/docusaurus-plugin-execplan/analyse.ts';
import {collect} from '../../plugins/docusaurus-plugin-execplan/collect.ts';
import {toGraph} from '../../plugins/docusaurus-plugin-execplan/graph/content-graph.ts';
import {type GraphDecision, listDecisions} from '../../plugins/docusaurus-plugin-execplan/graph/decisions.ts';
import type {Graph} from '../../plugins/docusaurus-plugin-execplan/graph/graph.ts';
import {linkTargets} from '../../plugins/docusaurus-plugin-execplan/page-metadata.ts';
import {createSiteRecords} from '../../plugins/docusaurus-plugin-execplan/search/site-records.ts';
import {openStaging} from '../../plugins/docusaurus-plugin-execplan/staging.ts';

/** What is known of a repository once its documents are linked. */
export interface Linked {
  graph: Graph;
  decisions: readonly GraphDecision[];
}

/** A repository as the site reads it. */
export interface Repository {
  plans: number;
  link(): Linked;
  /** What can be found; records of pages that say what they said before are the same objects as before. */
  records(linked: Linked): SearchRecord[];
  /** Adds a paragraph to the page in the middle, as an author does who has the site open. */
  edit(): void;
}

/** When the plans are read: the statuses of the same plans are the same in every run. */
const NOW = new Date('2026-11-01T00:00:00Z');

/**
 * Reads a repository without building its site.
 *
 * @param root folder of the repository
 * @param work where staged files may be written
 */
export async function readRepository(root: string, work: string): Promise<Repository> {
  const analyser = createAnalyser({now: NOW, folder: work});
  const staging = await openStaging(join(work, 'pages'));
  const collected = await collect({root, skip: [], isReserved: () => false}, staging, analyser);
  const siteRecords = createSiteRecords();
  return {
    plans: collected.pages.filter(({analysis}) => analysis.plan.plan).length,
    link() {
      const graph = toGraph(collected, linkTargets(collected, '/', null));
      return {graph, decisions: listDecisions(graph)};
    },
    records: ({graph, decisions}) => siteRecords(collected, graph, decisions),
    edit() {
      const page = collected.pages[Math.floor(collected.pages.length / 2)];
      if (!page) throw new Error('Unexpected repository without Markdown, expected a page to edit');
      const {path, isPlanPlace, kind, source} = page;
      const edited = `${source}\n\nOne more paragraph, which was not there before.\n`;
      page.analysis = analyser.analyse({path, isPlanPlace, kind, source: edited});
    },
  };
}
