import {
  type DocumentKind,
  definesTerms,
  type Plan,
  parseDocument,
  type Restart,
  readPlan,
  readRestart,
  readTerms,
  type Term,
} from 'execplan';
import {documentIds} from './document-ids.ts';
import type {FileLinter} from './lint/file-linter.ts';
import type {PlanFinding} from './lint/plan-finding.ts';
import {type RenderedDocument, renderDocument, renderSource} from './render/index.ts';

/** A file as it is to be read; plain data, so that a worker can be given it. */
export interface AnalysisTask {
  source: string;
  /** Path in the repository. */
  path: string;
  /** Whether it lies where plans are kept. */
  isPlanPlace: boolean;
  /** What the file is for, by its path. */
  kind: DocumentKind;
}

/** A plan without its citations: the site finds them in the article, where each is an element to be led to. */
export type SitePlan = Omit<Plan, 'citations'>;

/** What the site needs of a file after it has been read: everything else takes this. Plain data. */
export interface Analysis {
  plan: SitePlan;
  /** What a restart of the plan needs; `null` for what is no plan. */
  restart: Restart | null;
  rendered: RenderedDocument;
  /** Ids by which other documents may name it. */
  ids: string[];
  /** Terms of art that it defines for the whole repository; nothing in what is no reference. */
  terms: Term[];
  /** Why the file is shown as plain text; `null` where it could be read. */
  failure: string | null;
}

/**
 * Reads a file once: parses it, reads it as a plan, lints and renders it. Of the syntax tree nothing is kept, since it
 * takes some forty times the memory of its text. Never throws.
 *
 * What rules find isn't part of the analysis: it depends on the repository around the file, too.
 *
 * @param now the present, for stalled plans
 */
export function analyseFile(
  task: AnalysisTask,
  now: Date,
  lint: FileLinter,
): {analysis: Analysis; findings: PlanFinding[]} {
  let findings: PlanFinding[] = [];
  try {
    const {document, reading} = read(task, now);
    findings = lint(document, reading);
    const isReference = !reading.plan.plan && definesTerms(task.path, task.kind);
    const terms = isReference ? readTerms(document.root, task.path) : [];
    // Before the tree is marked for the page.
    const restart = reading.plan.plan ? readRestart(document, reading) : null;
    const rendered = renderDocument(document, reading, task.kind);
    const ids = documentIds({
      path: task.path,
      title: rendered.title,
      frontMatterId: document.frontMatter.id,
    });
    return {
      analysis: {plan: withoutCitations(reading.plan), restart, rendered, ids, terms, failure: null},
      findings,
    };
  } catch (error) {
    // No plan makes the build fail (contract, "Nothing is lost"): what can't be read is shown word for word.
    const {plan} = readPlan(parseDocument(''), {path: task.path, now, isPlanPlace: () => false});
    const analysis = {
      plan: withoutCitations(plan),
      restart: null,
      rendered: renderSource(task.source, task.path),
      ids: [],
      terms: [],
      failure: String(error),
    };
    return {analysis, findings};
  }
}

/** Lints a file that has been analysed under another state of its repository. Never throws. */
export function lintFile(task: AnalysisTask, now: Date, lint: FileLinter): PlanFinding[] {
  try {
    const {document, reading} = read(task, now);
    return lint(document, reading);
  } catch {
    // Its analysis says so.
    return [];
  }
}

function read({source, path, isPlanPlace}: AnalysisTask, now: Date) {
  const document = parseDocument(source);
  const reading = readPlan(document, {path, now, isPlanPlace: () => isPlanPlace, findsCitations: false});
  return {document, reading};
}

function withoutCitations({citations: _, ...plan}: Plan): SitePlan {
  return plan;
}
