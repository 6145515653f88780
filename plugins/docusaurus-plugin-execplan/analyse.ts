import {type Plan, parseDocument, readPlan} from 'execplan';
import {folderOf} from './address.ts';
import {type RenderedDocument, renderDocument, renderSource} from './render/index.ts';

/** What the site needs of a file after it has been read: everything else takes this. */
export interface Analysis {
  plan: Plan;
  rendered: RenderedDocument;
  /** Why the file is shown as plain text; `null` where it could be read. */
  failure: string | null;
}

/** Reads each state of a file once, however often it is asked for. */
export interface Analyser {
  /** @param isPlanPlace whether the file lies where plans are kept */
  analyse(source: string, path: string, isPlanPlace: boolean): Analysis;
  /** Forgets files that are no longer there. */
  keepOnly(paths: ReadonlySet<string>): void;
}

/**
 * Makes an analyser. Of a file only its plan and its rendering are kept: a syntax tree takes some forty times
 * the memory of its text.
 *
 * @param now the present, for stalled plans
 */
export function createAnalyser(now: Date): Analyser {
  const known = new Map<string, {source: string; isPlanPlace: boolean; analysis: Analysis}>();
  return {
    analyse(source, path, isPlanPlace) {
      const before = known.get(path);
      if (before?.source === source && before.isPlanPlace === isPlanPlace) return before.analysis;
      const analysis = analyse(source, path, isPlanPlace, now);
      known.set(path, {source, isPlanPlace, analysis});
      return analysis;
    },
    keepOnly(paths) {
      for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
    },
  };
}

function analyse(source: string, path: string, isPlanPlace: boolean, now: Date): Analysis {
  const plansFolders = isPlanPlace ? [folderOf(path)] : [];
  try {
    const document = parseDocument(source);
    const reading = readPlan(document, {path, now, plansFolders});
    return {plan: reading.plan, rendered: renderDocument(document, reading), failure: null};
  } catch (error) {
    // No plan makes the build fail (contract, "Nothing is lost"): what can't be read is shown word for word.
    const {plan} = readPlan(parseDocument(''), {path, now, plansFolders: []});
    return {plan, rendered: renderSource(source, path), failure: String(error)};
  }
}
