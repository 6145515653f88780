import {join} from 'node:path';
import {type Analysis, type AnalysisTask, analyseFile, lintFile} from './analyse-file.ts';
import {analyseInParallel, bundleAnalysis} from './analyse-pool.ts';
import {openAnalysisStore} from './analysis-store.ts';
import {createFileLinter, type FileLinter} from './lint/file-linter.ts';
import type {LintContext} from './lint/lint-context.ts';
import type {PlanFinding} from './lint/plan-finding.ts';
import type {ReadJob, ReadResult} from './read-job.ts';

export type {Analysis, AnalysisTask} from './analyse-file.ts';

/** Reads each state of a file once, however often it is asked for. */
export interface Analyser {
  analyse(task: AnalysisTask): Analysis;
  /** What rules find in a file; nothing in what is no plan. `prepare` has said what they may know. */
  findings(task: AnalysisTask): readonly PlanFinding[];
  /**
   * Reads the files that are new or have changed, on several cores where there are many.
   *
   * @param lint what rules may know from now on; the same files may be linted again for it
   */
  prepare(tasks: readonly AnalysisTask[], lint: LintContext): Promise<void>;
  /** Forgets files that are no longer there. */
  keepOnly(paths: ReadonlySet<string>): void;
}

export interface AnalyserOptions {
  /** The present, for stalled plans. */
  now: Date;
  /** Absolute path of a folder that may be written to. */
  folder: string;
  /** Characters from which on starting workers takes less time than it saves. @default 500,000 */
  parallelFrom?: number;
  /**
   * Called when many plans have been linted again for a change of the repository around them. Where it is given,
   * `prepare` doesn't wait for that, and what was found before is said until then.
   *
   * @default null: `prepare` waits
   */
  onLinted?: (() => void) | null;
}

const PARALLEL_FROM = 500_000;

interface Known {
  task: AnalysisTask;
  analysis: Analysis;
  /** `null` where it was never linted. */
  findings: {fingerprint: string; list: readonly PlanFinding[]} | null;
}

/** Makes an analyser; what it has read stays in memory. */
export function createAnalyser(options: AnalyserOptions): Analyser {
  const {now, folder, parallelFrom = PARALLEL_FROM, onLinted = null} = options;
  const known = new Map<string, Known>();
  let context: LintContext | null = null;
  let linter: FileLinter = () => [];
  /** Plans of the last `prepare` that are linted again meanwhile. */
  let later: ReadonlySet<AnalysisTask> = new Set();
  let relinting = Promise.resolve();

  function find(task: AnalysisTask): Known | null {
    const before = known.get(task.path);
    return before && isSameTask(before.task, task) ? before : null;
  }

  function isLinted({findings, analysis}: Known): boolean {
    return !analysis.plan.plan || findings?.fingerprint === context?.fingerprint;
  }

  /** Whether it was linted for another state of the repository. */
  function isStale(task: AnalysisTask): boolean {
    const entry = find(task);
    return entry?.findings != null && !isLinted(entry);
  }

  /** Notes what was found under the present state of the repository. */
  function note({task, analysis}: Omit<Known, 'findings'>, list: readonly PlanFinding[]): Known {
    const entry = {task, analysis, findings: context && {fingerprint: context.fingerprint, list}};
    known.set(task.path, entry);
    return entry;
  }

  function read(task: AnalysisTask): Known {
    const found = find(task);
    if (found) return found;
    const {analysis, findings: list} = analyseFile(task, now, linter);
    return note({task, analysis}, list);
  }

  function keep({task}: ReadJob, {analysis, findings}: ReadResult, fingerprint: string): void {
    const entry = analysis === null ? find(task) : {task, analysis: JSON.parse(analysis) as Analysis};
    if (entry) known.set(task.path, {...entry, findings: {fingerprint, list: JSON.parse(findings)}});
  }

  /**
   * Reads what is missing and worth the start of workers; what isn't is read when it is asked for.
   *
   * @returns whether anything was
   */
  async function readInParallel(tasks: readonly AnalysisTask[], lint: LintContext): Promise<boolean> {
    const {fingerprint} = lint;
    const isMissing = (task: AnalysisTask) => {
      const entry = find(task);
      return !entry || !isLinted(entry);
    };
    const isFirst = known.size === 0;
    const wanted = tasks.filter(isMissing);
    if (wanted.length === 0 || lengthOf(wanted) < parallelFrom) return false;
    const program = await bundleAnalysis(folder);
    // Whether a plan is stalled, or dated in the future, changes from one day to the next.
    const edition = `${program.version} ${now.toISOString().slice(0, 10)}`;
    const analyses = openAnalysisStore<Analysis>(join(folder, 'analyses'), edition);
    const lists = openAnalysisStore<PlanFinding[]>(join(folder, 'findings'), `${edition} ${fingerprint}`);
    const kept = await analyses.load(wanted.filter((task) => !find(task)));
    for (const [task, analysis] of kept) known.set(task.path, {task, analysis, findings: null});
    for (const [task, list] of await lists.load(wanted)) {
      const entry = find(task);
      if (entry) known.set(task.path, {...entry, findings: {fingerprint, list}});
    }
    const jobs = wanted.filter(isMissing).map((task): ReadJob => ({task, isUnread: !find(task)}));
    await analyseInParallel(jobs, {now, lint}, program, (job, result) => {
      keep(job, result, fingerprint);
      if (result.analysis !== null) analyses.save(job.task, result.analysis);
      lists.save(job.task, result.findings);
    });
    // A few files that changed while the development server runs say nothing of the others.
    if (isFirst) for (const store of [analyses, lists]) await store.prune(tasks);
    for (const store of [analyses, lists]) await store.close();
    return true;
  }

  /** One after the other, and none for a state of the repository that has passed. */
  async function relint(tasks: readonly AnalysisTask[], lint: LintContext): Promise<void> {
    if (context?.fingerprint !== lint.fingerprint) return;
    try {
      // Of what was edited since, nobody asks any more.
      const current = tasks.filter((task) => find(task));
      const isRead = await readInParallel(current, lint);
      if (isRead || current.some(isStale)) onLinted?.();
    } catch (error) {
      console.error(error);
    }
  }

  return {
    analyse: (task) => read(task).analysis,
    findings(task) {
      const entry = read(task);
      if (isLinted(entry) || later.has(task)) return entry.findings?.list ?? [];
      const list = lintFile(task, now, linter);
      note(entry, list);
      return list;
    },
    async prepare(tasks, lint) {
      if (context?.fingerprint !== lint.fingerprint) linter = createFileLinter(lint, now);
      context = lint;
      const stale = tasks.filter(isStale);
      later = new Set(onLinted && lengthOf(stale) >= parallelFrom ? stale : []);
      await readInParallel(
        tasks.filter((task) => !later.has(task)),
        lint,
      );
      if (later.size > 0) relinting = relinting.then(() => relint(stale, lint));
    },
    keepOnly(paths) {
      for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
    },
  };
}

function lengthOf(tasks: readonly AnalysisTask[]): number {
  return tasks.reduce((sum, {source}) => sum + source.length, 0);
}

function isSameTask(a: AnalysisTask, b: AnalysisTask): boolean {
  return a.source === b.source && a.isPlanPlace === b.isPlanPlace && a.kind === b.kind;
}
