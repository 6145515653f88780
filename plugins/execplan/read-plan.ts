import type {Heading, Node} from 'mdast';
import type {VFileMessage} from 'vfile-message';
import {createAnchors} from './anchor.ts';
import {readCitations} from './citations/read-citations.ts';
import {createMatcher, DEFAULT_CONTENT_CONFIG} from './content-config.ts';
import {toDecision, toSurprise} from './decision-log.ts';
import type {MarkdownDocument} from './document.ts';
import {type Entry, readEntries} from './entries.ts';
import {isPlan} from './is-plan.ts';
import {readOutcomes} from './outcomes.ts';
import {type Outline, type OutlineSection, readOutline} from './outline.ts';
import {plainText} from './plain-text.ts';
import type {Plan, StatedStatus, StatusValue} from './plan.ts';
import {readProgress} from './progress.ts';
import {readRevisionNotes} from './revision-notes.ts';
import {deriveStatus, readStatedStatus, STALLED_AFTER_DAYS} from './status.ts';
import type {Step} from './steps.ts';
import {calendarDate} from './timestamp.ts';

export interface ReadPlanOptions {
  /** Path in the repository, `/` on all systems. */
  path: string;
  /** The present, for stalled plans. */
  now: Date;
  /** Days without dated activity after which a plan with open steps is stalled. @default `STALLED_AFTER_DAYS` */
  stalledAfterDays?: number;
  /** Whether a path is one where plans are kept. @default anything below a folder `docs/plans` */
  isPlanPlace?: (path: string) => boolean;
  /** Whether to look for what the document cites; without, the list is empty. @default true */
  findsCitations?: boolean;
}

const isDefaultPlace = createMatcher(DEFAULT_CONTENT_CONFIG.plans);

/** The tree's side of a plan's values: each list has the order and length of its list in the plan. */
export interface PlanSyntax {
  title: Heading | null;
  outline: Outline;
  steps: Step[];
  decisions: Entry[];
  surprises: Entry[];
  revisionNotes: Node[];
}

export interface PlanReading {
  plan: Plan;
  syntax: PlanSyntax;
  messages: VFileMessage[];
}

/** The file's name as a title of last resort. */
function titleOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
}

function readTitle(document: MarkdownDocument, outline: Outline, path: string): string {
  const heading = outline.title ? plainText(outline.title) : '';
  if (heading !== '') return heading;
  const {title} = document.frontMatter;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : titleOfPath(path);
}

const STATUS_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'list', 'blockquote']);
const STATUS_LINE = /^[\s>*+_-]*(?:Status|状态|ステータス|状態)[*_]*\s*[:：][\s*_]*(?<text>[^\s*_].*)$/i;

/** A re-wrapped head puts several lines into one: `Status: COMPLETE Issue: #12 Branch: x`. */
const STATUS_NEIGHBOUR =
  /\s(?:Issue|Branch|Owners?|Authors?|Date|Created|Updated|Last updated|PR|Priority|Roadmap)\s*:.*$/;

/** `Status: …` under the title (`**Status:** …`, `- Status: …` too) or as a front-matter key. */
function findStatedStatus(
  document: MarkdownDocument,
  outline: Outline,
  derived: StatusValue,
): StatedStatus | null {
  const first = outline.title ? outline.all.find((section) => section.heading === outline.title) : undefined;
  const blocks = [...outline.preamble, ...(first?.blocks ?? [])];
  const lines = document.source.split(/\r\n|\r|\n/);
  for (const block of blocks) {
    if (!STATUS_BLOCKS.has(block.type)) continue;
    const start = block.position?.start.line ?? 1;
    for (const [index, line] of lines.slice(start - 1, block.position?.end.line ?? start).entries()) {
      const text = STATUS_LINE.exec(line)
        ?.groups?.text?.replace(/[*_`]+/g, '')
        .replace(STATUS_NEIGHBOUR, '')
        .replace(/\\$/, '')
        .trim();
      if (text) return readStatedStatus(text, start + index, derived);
    }
  }
  const {status} = document.frontMatter;
  if (typeof status !== 'string' || status.trim() === '' || document.frontMatterLine === null) return null;
  const line = lines.findIndex(
    (text, index) => index + 1 >= (document.frontMatterLine ?? 1) && /^["']?status["']?\s*:/.test(text),
  );
  return readStatedStatus(status.trim(), line >= 0 ? line + 1 : document.frontMatterLine, derived);
}

function dates(plan: Pick<Plan, 'progress' | 'decisions' | 'surprises' | 'revisionNotes'>): string[] {
  const all = [
    ...plan.progress.items.map((item) => item.at),
    ...plan.decisions.map((decision) => decision.date),
    ...plan.surprises.map((surprise) => surprise.date),
    ...plan.revisionNotes.map((note) => note.date),
  ];
  return all.flatMap((date) => (date ? [calendarDate(date)] : [])).sort();
}

function sectionsOf(outline: Outline, kind: OutlineSection['kind']): OutlineSection[] {
  return outline.all.filter((section) => section.kind === kind);
}

/**
 * Reads a plan out of a parsed document. Any document can be read; `plan.plan` says whether it counts as one.
 *
 * @returns the plan, where each of its entries stands in the tree, and messages about what could not be read
 */
export function readPlan(document: MarkdownDocument, options: ReadPlanOptions): PlanReading {
  const {
    path,
    now,
    stalledAfterDays = STALLED_AFTER_DAYS,
    isPlanPlace = isDefaultPlace,
    findsCitations = true,
  } = options;
  const outline = readOutline(document.root);
  const anchors = createAnchors();
  const {progress, steps} = readProgress(outline, anchors);
  const decisionEntries = readEntries(sectionsOf(outline, 'decisions'), 'decision');
  const surpriseEntries = readEntries(sectionsOf(outline, 'surprises'), 'observation');
  const decisions = decisionEntries.map((entry) => toDecision(entry, anchors));
  const surprises = surpriseEntries.map((entry) => toSurprise(entry, anchors));
  const {notes: revisionNotes, nodes: revisionNodes} = readRevisionNotes(outline);
  const outcomes = readOutcomes(sectionsOf(outline, 'outcomes'), new Set(revisionNodes));
  const allDates = dates({progress, decisions, surprises, revisionNotes});
  const lastActivity = allDates.at(-1) ?? null;
  const status = deriveStatus({
    progress,
    progressLine: sectionsOf(outline, 'progress')[0]?.line ?? progress.items[0]?.line ?? null,
    outcomes,
    lastActivity,
    now,
    stalledAfterDays,
  });
  return {
    plan: {
      schemaVersion: 1,
      path,
      plan: isPlan(document, outline, path, isPlanPlace),
      title: readTitle(document, outline, path),
      fenced: document.fenced,
      status,
      statedStatus: findStatedStatus(document, outline, status.value),
      progress,
      decisions,
      surprises,
      outcomes,
      revisionNotes,
      citations: findsCitations ? readCitations(document.root) : [],
      sections: outline.all.map(({kind, title, depth, line}) => ({kind, title, depth, line})),
      started: allDates[0] ?? null,
      lastActivity,
    },
    syntax: {
      title: outline.title,
      outline,
      steps,
      decisions: decisionEntries,
      surprises: surpriseEntries,
      revisionNotes: revisionNodes,
    },
    messages: document.messages,
  };
}
