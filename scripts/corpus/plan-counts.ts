/** Compares what a plan's page counts with what `execplan show --json` says. */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import type {BuiltPage} from './built-page.ts';

/** The part of `execplan show --json` that pages repeat; its form is a promise to users. */
export interface ShownPlan {
  plan: boolean;
  status: {value: string};
  progress: {items: {state: string; anchor: string}[]};
  decisions: {anchor: string}[];
  surprises: {anchor: string}[];
}

const BATCH = 100;

/**
 * Runs `execplan show --json` on files.
 *
 * @param paths - relative to the content root
 * @throws where the command fails or answers with something else than one object a file
 */
export function showPlans(
  project: string,
  contentRoot: string,
  paths: readonly string[],
  env: NodeJS.ProcessEnv,
): ShownPlan[] {
  const shown: ShownPlan[] = [];
  for (let start = 0; start < paths.length; start += BATCH) {
    const batch = paths.slice(start, start + BATCH);
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        'plugins/execplan-cli/bin.ts',
        'show',
        '--json',
        ...batch.map((path) => join(contentRoot, path)),
      ],
      {cwd: project, env: {...env, CONTENT_ROOT: contentRoot}, encoding: 'utf8', maxBuffer: 1 << 29},
    );
    if (status !== 0) throw new Error(`execplan show ended with exit code ${status}:\n${stderr}`);
    const plans = JSON.parse(stdout) as ShownPlan[];
    if (plans.length !== batch.length) {
      throw new Error(`execplan show printed ${plans.length} plans, expected ${batch.length}`);
    }
    shown.push(...plans);
  }
  return shown;
}

/** Says how a page's counts differ from the plan's; empty where they agree. */
export function countDifferences(plan: ShownPlan, page: BuiltPage): string[] {
  const differences: string[] = [];
  const compare = (what: string, onPage: readonly unknown[], inPlan: readonly unknown[]) => {
    if (onPage.length !== inPlan.length) {
      differences.push(`${onPage.length} ${what} on the page, expected ${inPlan.length}`);
      return;
    }
    const at = onPage.findIndex((value, index) => value !== inPlan[index]);
    if (at >= 0)
      differences.push(`${what} ${at + 1} is \`${onPage[at]}\` on the page, expected \`${inPlan[at]}\``);
  };
  const {items} = plan.progress;
  for (const state of ['done', 'todo', 'partial', 'note']) {
    compare(
      `steps "${state}"`,
      page.progress.filter((item) => item.state === state).map(({id}) => id),
      items.filter((item) => item.state === state).map(({anchor}) => anchor),
    );
  }
  compare(
    'steps',
    page.progress.map(({state}) => state),
    items.map(({state}) => state),
  );
  compare(
    'decisions',
    page.decisions,
    plan.decisions.map(({anchor}) => anchor),
  );
  compare(
    'surprises',
    page.surprises,
    plan.surprises.map(({anchor}) => anchor),
  );
  compare('status', [page.status], [plan.status.value]);
  const anchors = new Set([...items, ...plan.decisions, ...plan.surprises].map(({anchor}) => anchor));
  const seen = new Set<string>();
  for (const id of page.ids) {
    if (anchors.has(id) && seen.has(id)) differences.push(`the id \`${id}\` stands twice`);
    seen.add(id);
  }
  return differences;
}
