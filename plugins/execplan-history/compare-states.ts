/** Compares the states of one plan after the other, and keeps few of them at a time. */
import {type MarkdownDocument, readPlan} from 'execplan';
import {diffPlan, type PlanVersion, phrasesOf, readSectionTexts} from 'execplan-diff';
import {decodeText} from 'execplan-repository';
import type {FileState} from './commit.ts';
import type {Comparison, ComparisonTask} from './comparison.ts';
import {createPieceParser} from './parse-pieces.ts';

/**
 * The present of every state. Whether a plan is stalled depends on the day on which it is read, not on its revisions:
 * at the beginning of time nothing is.
 */
const NOW = new Date(0);

/** A state is compared with the one before and the one after it; parallel branches need a few more. */
const HELD = 3;

/** Gives a content by its id, `null` where it isn't there. */
export type ReadBlob = (id: string) => Promise<Uint8Array | null>;

/**
 * Compares the states of a plan.
 *
 * @param tasks the earliest first, so that each state is read once
 * @returns a comparison for each task
 * @throws Error where a content isn't there
 */
export async function compareStates(
  tasks: readonly ComparisonTask[],
  readBlob: ReadBlob,
): Promise<Comparison[]> {
  const parse = createPieceParser();
  const held = new Map<string, PlanVersion | null>();

  /** Contents that are on their way while the state before is parsed. */
  const coming = new Map<string, ReturnType<ReadBlob>>();
  function ask(id: string): void {
    const content = readBlob(id);
    // Whoever takes it meets the failure.
    content.catch(() => {});
    coming.set(id, content);
  }

  async function versionOf(state: FileState): Promise<PlanVersion | null> {
    const key = `${state.blob} ${state.path}`;
    const known = held.get(key);
    if (known !== undefined) return known;
    const content = await (coming.get(state.blob) ?? readBlob(state.blob));
    coming.delete(state.blob);
    if (!content)
      throw new Error(`${state.path}: Unexpected lack of its content ${state.blob}, expected git to have it`);
    const version = readVersion(state.path, decodeText(content).text, parse);
    held.set(key, version);
    for (const oldest of held.keys()) {
      if (held.size <= HELD) break;
      held.delete(oldest);
    }
    return version;
  }

  const comparisons: Comparison[] = [];
  for (const [index, {before, after}] of tasks.entries()) {
    const next = tasks[index + 1];
    if (next) ask(next.after.blob);
    const earlier = before && (await versionOf(before));
    const later = await versionOf(after);
    comparisons.push(compare(before, earlier, later));
  }
  return comparisons;
}

function compare(
  before: FileState | null,
  earlier: PlanVersion | null,
  later: PlanVersion | null,
): Comparison {
  const {done, total} = later?.plan.progress ?? {done: 0, total: 0};
  // What can't be read may have changed in any way.
  if (!later || (before && !earlier)) return {isMeant: true, phrases: ['could not be compared'], done, total};
  const diff = diffPlan(earlier, later);
  return {isMeant: diff.fate !== 'unchanged', phrases: phrasesOf(diff), done, total};
}

/** What is compared of a plan, without its tree; `null` where it can't be read. */
function readVersion(
  path: string,
  source: string,
  parse: (source: string) => MarkdownDocument,
): PlanVersion | null {
  try {
    const document = parse(source);
    // Citations are words of their sections, too: looking for them apart changes no revision.
    const reading = readPlan(document, {path, now: NOW, findsCitations: false});
    return {plan: reading.plan, sections: readSectionTexts(document, reading), findings: [], broken: []};
  } catch {
    return null;
  }
}
