/** Compares the states of one plan after the other, and keeps few of them at a time. */
import {type MarkdownDocument, readPlan} from 'execplan';
import {diffPlan, type PlanVersion, phrasesOf, toPlanVersion} from 'execplan-diff';
import {decodeText} from 'execplan-repository';
import type {FileState} from './commit.ts';
import type {Comparison, ComparisonTask} from './comparison.ts';
import {createPieceParser} from './parse-pieces.ts';
import {shortenPieces} from './shorten-pieces.ts';
import {splitPieces} from './split-pieces.ts';

/**
 * The present of every state. Whether a plan is stalled depends on the day on which it is read, not on its revisions:
 * at the beginning of time nothing is.
 */
const NOW = new Date(0);

/** A state is compared with the one before and the one after it; parallel branches need one more. */
const HELD = 3;

/** So many contents are asked for together. */
const AHEAD = 8;

/** Gives a content by its id, `null` where it isn't there. */
export type ReadBlob = (id: string) => Promise<Uint8Array | null>;

/** A state of a plan as it is compared. */
interface CutState {
  path: string;
  pieces: readonly string[];
}

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
  const compare = createComparer();
  const held = new Map<string, readonly string[]>();
  /** Contents that are on their way while the state before is compared. */
  const coming = new Map<string, ReturnType<ReadBlob>>();

  function ask(id: string): void {
    const content = readBlob(id);
    // Whoever takes it meets the failure.
    content.catch(() => {});
    coming.set(id, content);
  }

  async function cut({path, blob}: FileState): Promise<CutState> {
    const known = held.get(blob);
    if (known) return {path, pieces: known};
    const content = await (coming.get(blob) ?? readBlob(blob));
    coming.delete(blob);
    if (!content) throw new Error(`${path}: Unexpected lack of its content ${blob}, expected git to have it`);
    const pieces = splitPieces(decodeText(content).text);
    held.set(blob, pieces);
    for (const oldest of held.keys()) {
      if (held.size <= HELD) break;
      held.delete(oldest);
    }
    return {path, pieces};
  }

  const comparisons: Comparison[] = [];
  for (const [index, {before, after}] of tasks.entries()) {
    if (index % AHEAD === 0) for (const {after} of tasks.slice(index, index + AHEAD)) ask(after.blob);
    const earlier = before && (await cut(before));
    comparisons.push(compare(earlier, await cut(after)));
  }
  return comparisons;
}

/** What is counted of a state. */
type Steps = Pick<Comparison, 'done' | 'total' | 'status'>;

const NO_STEPS: Steps = {done: 0, total: 0, status: 'unknown'};

function stepsOf({plan: {progress, status}}: PlanVersion): Steps {
  return {done: progress.done, total: progress.total, status: status.value};
}

/** Makes what compares the states of one plan; what it has parsed serves for the next comparison. */
export function createComparer(): (before: CutState | null, after: CutState) => Comparison {
  const parser = createPieceParser();
  const counted = new WeakMap<readonly string[], Steps>();

  /** What was read last: the next comparison often leaves out the same of it. */
  let last: {path: string; text: string; version: PlanVersion | null} | null = null;

  /** What is compared of a state, without its tree; `null` where it can't be read. */
  function readVersion(path: string, pieces: readonly string[]): PlanVersion | null {
    const text = pieces.join('\0');
    if (last?.path !== path || last.text !== text) last = {path, text, version: read(path, pieces)};
    return last.version;
  }

  function read(path: string, pieces: readonly string[]): PlanVersion | null {
    try {
      const document: MarkdownDocument = parser.parse(pieces);
      // Citations are words of their sections, too: looking for them apart changes no revision.
      const reading = readPlan(document, {path, now: NOW, findsCitations: false});
      return toPlanVersion(document, reading);
    } catch {
      return null;
    }
  }

  return (before, after) => {
    const known = before ? counted.get(before.pieces) : undefined;
    const states = {before: before?.pieces ?? null, after: after.pieces};
    const shortened = shortenPieces(states, known !== undefined);
    const earlier = before && readVersion(before.path, shortened.before ?? []);
    const later = readVersion(after.path, shortened.after);
    parser.keepOnly(new Set([...after.pieces, ...shortened.after]));
    const steps = (shortened.hasSameSteps ? known : later && stepsOf(later)) ?? NO_STEPS;
    if (later) counted.set(after.pieces, steps);
    const statusBefore = before && (known ?? (earlier ? stepsOf(earlier) : NO_STEPS)).status;
    // What can't be read may have changed in any way.
    if (!later || (before && !earlier))
      return {isMeant: true, phrases: ['could not be compared'], ...steps, statusBefore};
    const diff = diffPlan(earlier, later);
    return {isMeant: diff.fate !== 'unchanged', phrases: phrasesOf(diff), ...steps, statusBefore};
  };
}
