/** The checks of `pnpm test` as values: which there are, which of them are asked for, how they went. */

export interface Check {
  id: string;
  title: string;
  /** What failed, `null` when all is well; `skipped` says why it couldn't be made here. */
  run(): Promise<CheckResult>;
}

export type CheckResult =
  | {state: 'passed'}
  | {state: 'failed'; reason: string}
  | {state: 'skipped'; reason: string};

export interface CheckReport {
  title: string;
  result: CheckResult;
  seconds: number;
}

/** What the command line asks for. */
export type Request = {kind: 'help'} | {kind: 'run'; only: string[]} | {kind: 'refused'; message: string};

/**
 * Reads the arguments of `pnpm test`.
 *
 * @param ids - ids of the checks that there are
 */
export function readArguments(args: readonly string[], ids: readonly string[]): Request {
  const only: string[] = [];
  const rest = [...args];
  while (rest.length > 0) {
    const arg = rest.shift() ?? '';
    if (arg === '--help' || arg === '-h') return {kind: 'help'};
    // pnpm hands the separator on.
    if (arg === '--') continue;
    const [name, inline] = arg.split('=', 2);
    if (name !== '--only')
      return {kind: 'refused', message: `Unexpected argument \`${arg}\`, expected --only or --help`};
    const asked = (inline ?? rest.shift() ?? '').split(',').filter(Boolean);
    const unknown = asked.filter((id) => !ids.includes(id));
    if (asked.length === 0 || unknown.length > 0) {
      const value = unknown.length > 0 ? `\`${unknown.join(', ')}\`` : 'nothing';
      return {
        kind: 'refused',
        message: `Unexpected ${value} after --only, expected some of ${ids.join(', ')}`,
      };
    }
    only.push(...asked);
  }
  return {kind: 'run', only};
}

/**
 * Makes the checks one after the other: a failed one doesn't keep the others from being made.
 *
 * @param say - gets each line of the report
 */
export async function makeChecks(
  checks: readonly Check[],
  say: (line: string) => void,
): Promise<CheckReport[]> {
  const reports: CheckReport[] = [];
  for (const {title, run} of checks) {
    say(`\n== ${title} ==`);
    const start = performance.now();
    const result = await run().catch((error: unknown): CheckResult => {
      return {state: 'failed', reason: error instanceof Error ? error.message : String(error)};
    });
    if (result.state !== 'passed') say(`${result.state}: ${result.reason}`);
    reports.push({title, result, seconds: (performance.now() - start) / 1000});
  }
  return reports;
}

/** The closing lines of a run; the last is `N passed, N failed`. */
export function summary(reports: readonly CheckReport[]): string[] {
  const width = Math.max(0, ...reports.map(({title}) => title.length));
  const lines = reports.map(({title, result, seconds}) => {
    const reason = result.state === 'passed' ? '' : `  ${result.reason.split('\n')[0]}`;
    return `${result.state.padEnd(7)}  ${title.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s${reason}`;
  });
  const count = (state: CheckResult['state']) => reports.filter(({result}) => result.state === state).length;
  return ['\n== Summary ==', ...lines, `${count('passed')} passed, ${count('failed')} failed`];
}
