/** The graph of a collected repository. */
import type {Content, Page} from '../content.ts';
import {findLinked, type LinkTargets, siteHref} from '../links.ts';
import {countFindings} from '../lint/plan-finding.ts';
import {buildGraph, type GraphPage} from './build-graph.ts';
import type {Graph} from './graph.ts';

/** @returns what the pages of a repository say of each other. */
export function toGraph(content: Content, targets: LinkTargets): Graph {
  const {baseUrl} = targets;
  return buildGraph({
    pages: content.pages.map((page) => toGraphPage(page, baseUrl)),
    packages: content.packages,
    files: content.files,
    folders: content.allFolders,
    folderPages: content.folderPages,
    linkTarget: (url, from) => findLinked(url, from, targets),
    packageHref: (path) => siteHref(content.packagePages.get(path) ?? '', baseUrl),
  });
}

function toGraphPage({path, address, kind, analysis, findings}: Page, baseUrl: string): GraphPage {
  const {plan, rendered, ids} = analysis;
  const {title, description, sections, citations, anchors} = rendered;
  return {
    path,
    kind: plan.plan ? 'plan' : kind,
    title,
    description,
    href: siteHref(address, baseUrl),
    sections,
    citations,
    anchors,
    ids,
    plan: plan.plan ? plan : null,
    findings: countFindings(findings),
  };
}
