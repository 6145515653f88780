import type {Heading, Root, RootContent} from 'mdast';
import {plainText} from './plain-text.ts';
import type {SectionKind} from './plan.ts';
import {isDecisionLogTitle, LIVING_SECTIONS, sectionKind} from './sections.ts';

/** A heading with all that stands below it. */
export interface OutlineSection {
  kind: SectionKind;
  title: string;
  depth: number;
  line: number;
  heading: Heading;
  /** Up to the next heading of any depth. */
  blocks: RootContent[];
  /** Sections below this one, each deeper than it. */
  children: OutlineSection[];
  parent: OutlineSection | null;
}

export interface Outline {
  /** The first H1 that isn't a living section; the plan's title. */
  title: Heading | null;
  /** Before the first heading. */
  preamble: RootContent[];
  /** Top level of the tree; every section, the title's own included, stands in it once. */
  sections: OutlineSection[];
  /** All sections in document order. */
  all: OutlineSection[];
}

/** Splits a document at its top-level headings. Skipped heading levels are taken as they are. */
export function readOutline(root: Root): Outline {
  const outline: Outline = {title: null, preamble: [], sections: [], all: []};
  let open: OutlineSection | null = null;
  for (const node of root.children) {
    if (node.type !== 'heading') {
      ((open as OutlineSection | null)?.blocks ?? outline.preamble).push(node);
      continue;
    }
    const title = plainText(node);
    let kind = sectionKind(title);
    if (
      outline.title === null &&
      node.depth === 1 &&
      !(LIVING_SECTIONS as readonly string[]).includes(kind)
    ) {
      outline.title = node;
      kind = 'other';
    }
    let parent = open as OutlineSection | null;
    while (parent && parent.depth >= node.depth) parent = parent.parent;
    // Below a decision log, a heading is an entry or a group of it, whatever its words say.
    if (parent && isInside(parent, LIVING_SECTIONS)) kind = 'other';
    open = {
      kind,
      title,
      depth: node.depth,
      line: node.position?.start.line ?? 1,
      heading: node,
      blocks: [],
      children: [],
      parent,
    };
    (parent?.children ?? outline.sections).push(open);
    outline.all.push(open);
  }
  const decisions = outline.all.filter((section) => section.kind === 'decisions');
  if (decisions.some((section) => isDecisionLogTitle(section.title))) {
    for (const section of decisions) if (!isDecisionLogTitle(section.title)) section.kind = 'other';
  }
  return outline;
}

function isInside(section: OutlineSection, kinds: readonly SectionKind[]): boolean {
  for (let at: OutlineSection | null = section; at; at = at.parent) if (kinds.includes(at.kind)) return true;
  return false;
}

/** The section and all sections below it, in document order. */
export function withDescendants(section: OutlineSection): OutlineSection[] {
  return [section, ...section.children.flatMap(withDescendants)];
}
