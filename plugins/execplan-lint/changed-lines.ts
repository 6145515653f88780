/** Which lines of a file a change brought, from git's own words; pure. */
import type {Finding} from './finding.ts';
import type {Rule} from './rule.ts';

/** First and last line, 1-based. */
export type LineRange = readonly [from: number, to: number];

const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm;

/**
 * Reads the changed lines of one file.
 *
 * @param diff what `git diff --unified=0` prints for the file
 */
export function readChangedLines(diff: string): LineRange[] {
  return [...diff.matchAll(HUNK)].flatMap(([, start = '1', length = '1']): LineRange[] => {
    const from = Number(start);
    const lines = Number(length);
    return lines === 0 ? [] : [[from, from + lines - 1]];
  });
}

/**
 * Reads when the commit was made that brought each line.
 *
 * @param blame what `git blame --line-porcelain` prints
 * @returns times by line; lines that aren't committed are absent
 */
export function readBlame(blame: string): Map<number, Date> {
  const times = new Map<number, Date>();
  let line = 0;
  let isCommitted = false;
  for (const row of blame.split('\n')) {
    const [, hash, number] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(row) ?? [];
    if (hash !== undefined) {
      line = Number(number);
      isCommitted = /[1-9a-f]/.test(hash);
    }
    const [, seconds] = /^committer-time (\d+)$/.exec(row) ?? [];
    if (seconds !== undefined && isCommitted) times.set(line, new Date(Number(seconds) * 1000));
  }
  return times;
}

/** @returns whether a finding belongs to a change: on a line that it brought, or of the whole plan. */
export function isOfChange(
  {rule, line, endLine}: Pick<Finding, 'rule' | 'line' | 'endLine'>,
  ranges: readonly LineRange[],
  rules: readonly Pick<Rule, 'name' | 'ofWholePlan'>[],
): boolean {
  if (rules.find(({name}) => name === rule)?.ofWholePlan) return true;
  return ranges.some(([from, to]) => line <= to && endLine >= from);
}
