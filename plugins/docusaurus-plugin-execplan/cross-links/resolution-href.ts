import {nameOf, type Resolution} from 'execplan';
import type {Graph, GraphDocument} from '../graph/graph.ts';
import {sectionHref} from '../graph/section-href.ts';
import {blobHref, type LinkTargets, siteHref} from '../links.ts';
import type {ResolvedCitation} from '../page-data.ts';

/** @returns where a resolution leads; `null` where there is nothing to be shown of it here. */
export function resolutionHref(to: Resolution, graph: Graph, targets: LinkTargets): ResolvedCitation {
  const {repository, baseUrl} = targets;
  switch (to.to) {
    case 'document': {
      const document = graph.documents.get(to.path);
      if (!document) return null;
      const newer = newerVersion(to, graph);
      return {
        href: sectionHref(document.href, to.section),
        note: noteOf(to),
        ...(newer && {newer: {href: newer.href, name: nameOf(newer.path)}}),
      };
    }
    case 'package': {
      const pack = graph.packages.get(to.path);
      return pack ? {href: pack.href, note: null} : null;
    }
    case 'file':
      return (
        repository && {href: withLines(blobHref(to.path, repository), to.line), external: true, note: null}
      );
    case 'folder': {
      const address = targets.folders.get(to.path);
      if (address !== undefined) return {href: siteHref(address, baseUrl), note: null};
      return repository && {href: blobHref(to.path, repository, 'tree'), external: true, note: null};
    }
    case 'nothing':
      return null;
  }
}

/** @returns the newest version of the document that a resolution leads to; `null` where it is that one. */
export function newerVersion(
  {path, supersededBy}: Resolution & {to: 'document'},
  graph: Graph,
): GraphDocument | null {
  if (supersededBy === null || supersededBy === path) return null;
  return graph.documents.get(supersededBy) ?? null;
}

function noteOf(to: Resolution & {to: 'document'}): string | null {
  if (to.isGone) return 'newer version';
  return to.missingSection === null ? null : 'no such section';
}

/** GitHub and its like name lines `#L3` and `#L3-L15`. */
function withLines(href: string, line: string | null): string {
  const [, first, last] = /^(\d+)(?:-(\d+))?/.exec(line ?? '') ?? [];
  if (first === undefined) return href;
  return last === undefined ? `${href}#L${first}` : `${href}#L${first}-L${last}`;
}
