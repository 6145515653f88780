import type {Heading, Root, RootContent} from 'mdast';
import {plainText} from './plain-text.ts';
import type {SectionKind} from './plan.ts';
import {isDecisionLogTitle, isLivingTitle, LIVING_SECTIONS, sectionKind} from './sections.ts';

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
    if (outline.title === null && node.depth === 1 && (!isLiving(kind) || isTitle(node, root))) {
      outline.title = node;
      kind = 'other';
    }
    let parent = open as OutlineSection | null;
    while (parent && parent.depth >= node.depth) parent = parent.parent;
    const living = parent && enclosing(parent);
    if (living) {
      // Below a decision log, a heading is an entry or a group of it, unless it has the very name of another
      // living section: then only its level is wrong.
      if (isLiving(kind) && kind !== living.kind && isLivingTitle(title)) parent = living.parent;
      else kind = 'other';
    }
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

function isLiving(kind: SectionKind): boolean {
  return (LIVING_SECTIONS as readonly string[]).includes(kind);
}

/** The living section that a section stands in, itself included. */
function enclosing(section: OutlineSection): OutlineSection | null {
  for (let at: OutlineSection | null = section; at; at = at.parent) if (isLiving(at.kind)) return at;
  return null;
}

/**
 * Whether an H1 with the name of a living section is a title all the same (`# Decisions`): it opens the
 * document, holds no list or table of its own, and has a living section below it.
 */
function isTitle(heading: Heading, root: Root): boolean {
  const start = root.children.indexOf(heading);
  const before = root.children.slice(0, start);
  if (before.some((node) => node.type === 'heading')) return false;
  const behind = root.children.slice(start + 1);
  const next = behind.findIndex((node) => node.type === 'heading');
  if (next < 0 || behind.slice(0, next).some((node) => node.type === 'list' || node.type === 'table')) {
    return false;
  }
  return behind.some((node) => node.type === 'heading' && node.depth > 1 && isLivingTitle(plainText(node)));
}

/** The section and all sections below it, in document order. */
export function withDescendants(section: OutlineSection): OutlineSection[] {
  return [section, ...section.children.flatMap(withDescendants)];
}
