import type {Paragraph} from 'mdast';
import {readCitations} from '../citations/read-citations.ts';
import {sentenceAt} from '../citations/sentence.ts';
import {findCommandBlocks} from '../commands/command-blocks.ts';
import type {MarkdownDocument} from '../document.ts';
import type {Outline, OutlineSection} from '../outline.ts';
import {plainText} from '../plain-text.ts';
import type {Plan, SectionKind} from '../plan.ts';
import type {PlanReading} from '../read-plan.ts';
import {latestDecisions} from './latest-decisions.ts';
import type {NamedFile, OpenStep, Restart, RestartHeading} from './restart.ts';
import {saysWhatIsMissing} from './what-is-missing.ts';

/** Where the convention puts commands. */
const PLACES_OF_COMMANDS: ReadonlySet<SectionKind> = new Set<SectionKind>(['concrete-steps', 'validation']);

/**
 * Reads what a restart needs: open steps, the latest decisions, commands in order, surprises, what is named. Nothing is
 * concluded that the plan doesn't say.
 *
 * @param document as it was parsed; its tree must not have been marked for a page yet
 * @param reading the same document, read as a plan
 */
export function readRestart(document: MarkdownDocument, {plan, syntax}: PlanReading): Restart {
  const {outline} = syntax;
  const {path, title, status, statedStatus, progress, outcomes, surprises} = plan;
  const sectionAt = createSections(outline);
  const statesCommands = (line: number) => isIn(sectionAt(line), PLACES_OF_COMMANDS);
  const commands = findCommandBlocks(document.root.children, statesCommands).map((block) => ({
    ...block,
    section: headingOf(sectionAt(block.line)),
  }));
  const known = {
    openSteps: openSteps(plan, outline, sectionAt),
    decisions: latestDecisions(plan.decisions),
    commands,
    surprises: surprises.map(({text, evidence, date, line, anchor}) => ({
      text,
      evidence,
      date,
      line,
      anchor,
    })),
    files: namedFiles(document),
  };
  return {
    schemaVersion: 1,
    path,
    title,
    status,
    stated: statedStatus?.text ?? null,
    progress: {
      source: progress.source,
      total: progress.total,
      done: progress.done,
      partial: progress.partial,
      notes: progress.notes,
    },
    outcomes,
    workingDirectory: findWorkingDirectory(
      outline,
      commands.flatMap(({before}) => before ?? []),
    ),
    ...known,
    missing: saysWhatIsMissing(plan, known),
  };
}

/** Steps that are to be done, wholly or in part, each under its heading. */
function openSteps({progress}: Plan, {title}: Outline, sectionAt: SectionAt): OpenStep[] {
  return progress.items.flatMap(({text, state, at, line, anchor}): OpenStep[] => {
    if (state !== 'todo' && state !== 'partial') return [];
    const section = sectionAt(line);
    const hasOwn = section !== null && section.kind !== 'progress' && section.heading !== title;
    return [{text, state, at, line, anchor, heading: hasOwn ? headingOf(section) : null}];
  });
}

function namedFiles({root}: MarkdownDocument): NamedFile[] {
  const files = new Map<string, NamedFile>();
  for (const {target, kind, line} of readCitations(root)) {
    const known = files.get(target);
    if (!known) files.set(target, {target, kind, line});
    else if (line < known.line) known.line = line;
  }
  return [...files.values()].sort((a, b) => a.line - b.line);
}

type SectionAt = (line: number) => OutlineSection | null;

/** Makes the look-up of the section that a line stands in. */
function createSections({all}: Outline): SectionAt {
  return (line) => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.line ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    return all[low - 1] ?? null;
  };
}

function headingOf(section: OutlineSection | null): RestartHeading | null {
  return section && {title: section.title, line: section.line};
}

function isIn(section: OutlineSection | null, kinds: ReadonlySet<SectionKind>): boolean {
  for (let at = section; at; at = at.parent) if (kinds.has(at.kind)) return true;
  return false;
}

/** `All commands run from the repository root.`, `Working directory: packages/api` */
const SAYS_WHERE =
  /\b(?:from|in|inside|at|within)\b[^.!?]{0,60}\b(?:root|director(?:y|ies)|folder|repo(?:sitory)?|checkout|worktree)\b|\bworking director(?:y|ies)\b|^(?:from|in) \S*\/\S*/i;
const SAYS_WHAT = /\b(?:commands?|run|work|working director(?:y|ies)|execute|shell|everything|steps?)\b/i;

/** The first sentence among the paragraphs about commands that says where they are run. */
function findWorkingDirectory(
  outline: Outline,
  said: readonly string[],
): {text: string; line: number} | null {
  const isSaid = new Set(said);
  for (const section of outline.all) {
    if (!isIn(section, PLACES_OF_COMMANDS)) continue;
    for (const block of section.blocks) {
      if (block.type !== 'paragraph') continue;
      const text = sentenceOfPlace(block);
      if (text !== null && !isSaid.has(text)) return {text, line: block.position?.start.line ?? section.line};
    }
  }
  return null;
}

function sentenceOfPlace(paragraph: Paragraph): string | null {
  const text = plainText(paragraph);
  const place = SAYS_WHERE.exec(text);
  if (!place) return null;
  const sentence = sentenceAt(text, place.index, place.index + place[0].length);
  return SAYS_WHAT.test(sentence) ? sentence : null;
}
