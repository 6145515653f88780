/** The text of a plan's sections and of its entries, so that two versions can be compared; pure. */
import {
  type Entry,
  type MarkdownDocument,
  type OutlineSection,
  type PlanReading,
  type SectionKind,
  type Step,
  splitAtCheckboxes,
} from 'execplan';
import type {Node, Paragraph} from 'mdast';
import {tokensOf} from './tokens.ts';

/** What a section says itself: without the sections below it, and without steps, decisions, surprises and notes. */
export interface SectionText {
  kind: SectionKind;
  /** The heading's plain text; empty for what stands before the first heading, and for the plan's title. */
  title: string;
  /** Title of the section around it; empty where there is none. */
  parent: string;
  /** 1-based line of its heading. */
  line: number;
  /** From `tokensOf`. */
  tokens: readonly string[];
}

/** All that stands in an entry, by which a change is seen that its fields don't show; one for each, in the plan's order. */
export interface EntryTexts {
  steps: readonly string[];
  decisions: readonly string[];
  surprises: readonly string[];
  revisionNotes: readonly string[];
}

/** Title of the values above a plan. */
const FRONT_MATTER = 'Front matter';

/** @returns the sections of a plan in its order, with what stands before the first heading and above the text */
export function readSectionTexts(document: MarkdownDocument, {syntax}: PlanReading): SectionText[] {
  const {outline, title} = syntax;
  const entries = entryNodes(syntax);
  const values = Object.entries(document.frontMatter).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  const top = {kind: 'other' as const, parent: '', line: 1};
  const above: SectionText = {
    ...top,
    title: FRONT_MATTER,
    line: document.frontMatterLine ?? 1,
    // In no order that means anything.
    tokens: values.sort(),
  };
  const before: SectionText = {...top, title: '', tokens: ownTokens(outline.preamble, entries)};
  return [
    ...[above, before].filter(({tokens}) => tokens.length > 0),
    ...outline.all
      // A decision may be a section of its own.
      .filter(({heading}) => !entries.has(heading))
      .map((section) => ({
        kind: section.kind,
        // The title is compared by itself.
        title: section.heading === title ? '' : section.title,
        parent: parentTitle(section, title),
        line: section.line,
        tokens: ownTokens(section.blocks, entries),
      })),
  ];
}

/** @returns all that stands in each entry, ticks of steps aside */
export function readEntryTexts({syntax}: PlanReading): EntryTexts {
  const steps = new Set<Node>(syntax.steps.map(({node}) => node));
  const ofEntry = ({nodes, piece}: Entry) => tokensOf(piece ?? nodes).join(' ');
  const ofStep = ({node, piece}: Step) => {
    const others = new Set(steps);
    others.delete(node);
    return tokensOf(piece ?? [node], {skipped: others, isStep: (one) => one === node}).join(' ');
  };
  return {
    steps: syntax.steps.map(ofStep),
    decisions: syntax.decisions.map(ofEntry),
    surprises: syntax.surprises.map(ofEntry),
    revisionNotes: syntax.revisionNotes.map((node) => tokensOf([node]).join(' ')),
  };
}

function parentTitle({parent}: OutlineSection, title: Node | null): string {
  return parent && parent.heading !== title ? parent.title : '';
}

function entryNodes({steps, decisions, surprises, revisionNotes}: PlanReading['syntax']): ReadonlySet<Node> {
  return new Set([
    ...steps.map(({node}) => node),
    ...[...decisions, ...surprises].flatMap(({nodes}) => nodes),
    ...revisionNotes,
  ]);
}

/** A paragraph that holds steps may hold other lines too. */
function ownTokens(blocks: readonly Node[], entries: ReadonlySet<Node>): string[] {
  return tokensOf(blocks, {
    skipped: entries,
    instead: (node) =>
      isParagraph(node)
        ? splitAtCheckboxes(node).flatMap(({checkbox, content}) => (checkbox ? [] : content))
        : [],
  });
}

function isParagraph(node: Node): node is Paragraph {
  return node.type === 'paragraph';
}
