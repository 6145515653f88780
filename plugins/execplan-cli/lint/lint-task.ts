/** One file to be linted, and what came of it; plain data on both sides. */
import {
  type Finding,
  fixSource,
  isOfChange,
  type LineRange,
  type LintedRepository,
  type LintOptions,
  lintPlan,
  RULES,
  toLintedPlan,
} from 'execplan-lint';
import {decodeText} from 'execplan-repository';

/** What git knows of a file that changed. */
export interface ChangeOfFile {
  /** Its text at the revision; `null` for a new file. */
  before: string | null;
  lines: LineRange[];
  /** When the commit was made that brought a line, in milliseconds, by line. */
  broughtAt: Map<number, number>;
}

export interface LintTask {
  /** As findings name it, `/` on all systems. */
  path: string;
  bytes: Uint8Array;
  /** Whether it is linted although it doesn't count as a plan: somebody named it. */
  isNamed: boolean;
  change: ChangeOfFile | null;
}

export interface LintSettings {
  now: Date;
  siteUrl: string;
  options: LintOptions;
  repository: LintedRepository | null;
  /** Whether to mend what can be mended. */
  fixes: boolean;
}

export interface LintResult {
  path: string;
  isPlan: boolean;
  findings: Finding[];
  /** Text of each finding's line, in the order of the findings: what a baseline knows them by. */
  lines: string[];
  /** The mended text; `null` where nothing was mended. */
  fixed: string | null;
}

const MARK = '\uFEFF';

/** Lints one file. Never throws. */
export function lintFile({path, bytes, isNamed, change}: LintTask, settings: LintSettings): LintResult {
  const {now, siteUrl, options, repository, fixes} = settings;
  const {text, isLossy} = decodeText(bytes);
  const history = change && {
    before: change.before,
    broughtAt: (line: number) => toDate(change.broughtAt.get(line)),
  };
  const read = (source: string) => toLintedPlan({path, source, now, repository, options, history});
  const first = read(text);
  if (!isNamed && !first.plan.plan) return {path, isPlan: false, findings: [], lines: [], fixed: null};
  const isWanted = (finding: Finding) => !change || isOfChange(finding, change.lines, RULES);
  const find = (source: string) =>
    lintPlan(source === text ? first : read(source), {siteUrl}).filter(isWanted);
  // Bytes that couldn't be read would be lost in what is written.
  const fixed = fixes && !isLossy ? fixSource(text, find) : text;
  const plan = fixed === text ? first : read(fixed);
  const findings = lintPlan(plan, {siteUrl}).filter(isWanted);
  return {
    path,
    isPlan: true,
    findings,
    lines: findings.map(({line}) => plan.lines[line - 1] ?? ''),
    fixed: fixed === text ? null : (hasMark(bytes) ? MARK : '') + fixed,
  };
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function toDate(milliseconds: number | undefined): Date | null {
  return milliseconds === undefined ? null : new Date(milliseconds);
}
