/** From a content root to its search records, without building the site. */
import {join} from 'node:path';
import type {SearchRecord} from 'execplan-search';
import {createAnalyser} from '../../plugins/docusaurus-plugin-execplan/analyse.ts';
import {collect} from '../../plugins/docusaurus-plugin-execplan/collect.ts';
import {toGraph} from '../../plugins/docusaurus-plugin-execplan/graph/content-graph.ts';
import {listDecisions} from '../../plugins/docusaurus-plugin-execplan/graph/decisions.ts';
import {linkTargets} from '../../plugins/docusaurus-plugin-execplan/page-metadata.ts';
import {createReserved} from '../../plugins/docusaurus-plugin-execplan/reserved.ts';
import {createSiteRecords} from '../../plugins/docusaurus-plugin-execplan/search/site-records.ts';
import {listStaticFiles} from '../../plugins/docusaurus-plugin-execplan/site-files.ts';
import {openStaging} from '../../plugins/docusaurus-plugin-execplan/staging.ts';

/** Folders of the project that hold what was built; the site reads no content there either. */
const GENERATED = ['.staging', '.docusaurus', 'build'];
/** Where Docusaurus looks unless it is told otherwise. */
const STATIC_FOLDERS = ['static'];

export interface CollectRecordsOptions {
  /** Absolute path of this project: files that it publishes take addresses that content can't have. */
  project: string;
  /** Absolute path of the content root; nothing is written there. */
  contentRoot: string;
  /** Absolute path of an empty folder that may be written to. */
  folder: string;
  /** The present, for stalled plans. */
  now: Date;
}

export interface CollectedRecords {
  records: SearchRecord[];
  /** Files that can't be read as they are. */
  warnings: readonly string[];
}

/** Collects the records of every page, with the addresses that the built site has. */
export async function collectRecords({
  project,
  contentRoot,
  folder,
  now,
}: CollectRecordsOptions): Promise<CollectedRecords> {
  const isReserved = createReserved(
    await listStaticFiles({siteDir: project, siteConfig: {staticDirectories: STATIC_FOLDERS}}),
  );
  const skip = GENERATED.map((name) => join(project, name));
  const collected = await collect(
    {root: contentRoot, skip, isReserved},
    await openStaging(join(folder, 'pages')),
    createAnalyser({now, folder}),
  );
  // Records hold addresses below the base URL: one index serves a site and its previews.
  const graph = toGraph(collected, linkTargets(collected, '/', null));
  return {records: createSiteRecords()(collected, graph, listDecisions(graph)), warnings: collected.warnings};
}
