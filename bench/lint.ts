/**
 * How often each rule fires on plans that people keep, and how long linting takes:
 * `pnpm bench:lint [FOLDER] [--preset NAME] [--rule NAME [--sample 10] [--seed 1]]`.
 */
import {parseArgs} from 'node:util';
import {
  DEFAULT_LINT_OPTIONS,
  type Finding,
  type LintedPlan,
  lintPlan,
  PRESETS,
  type Preset,
  RULES,
  toLintedPlan,
} from 'execplan-lint';
import {createRandom} from './generator/random.ts';
import {CORPUS, readPlanTexts} from './plan-texts.ts';
import {formatTable} from './table.ts';

const NOW = new Date();
const NAME_WIDTH = 60;

interface Linted {
  plan: LintedPlan;
  findings: Finding[];
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    preset: {type: 'string', default: 'events-hub'},
    rule: {type: 'string'},
    sample: {type: 'string', default: '10'},
    seed: {type: 'string', default: '1'},
  },
});
const folder = positionals[0] ?? CORPUS;
const preset = PRESETS.find((name): name is Preset => name === values.preset);
if (!preset)
  throw new Error(`--preset: Unexpected \`${values.preset}\`, expected one of ${PRESETS.join(', ')}`);

const start = performance.now();
const linted = readPlans(folder, preset);
const seconds = (performance.now() - start) / 1000;
if (values.rule === undefined) printCounts();
else printSample(values.rule, Number(values.sample), values.seed);

function readPlans(root: string, wanted: Preset): Linted[] {
  return readPlanTexts(root).flatMap(({path, source}) => {
    // Only plans were collected, not what they cite: without a repository no rule asks for other files.
    const plan = toLintedPlan({
      // The corpus keeps a repository's path in a file's name: `docs__plans__a.md`.
      path: path.replace(/^[^/]*\//, '').replaceAll('__', '/'),
      source,
      now: NOW,
      repository: null,
      options: {...DEFAULT_LINT_OPTIONS, preset: wanted},
    });
    return plan.plan.plan ? [{plan, findings: lintPlan(plan, {siteUrl: '/'})}] : [];
  });
}

function printCounts(): void {
  const rows = RULES.map(({name, preset: own, severity}) => {
    const findings = linted.map(({findings: all}) => all.filter(({rule}) => rule === name).length);
    const plans = findings.filter((count) => count > 0).length;
    const share = linted.length === 0 ? 0 : plans / linted.length;
    return [
      name,
      own,
      severity,
      String(plans),
      `${(share * 100).toFixed(0)} %`,
      String(findings.reduce((sum, count) => sum + count, 0)),
    ];
  });
  console.log(formatTable([['rule', 'preset', 'severity', 'plans', 'share', 'findings'], ...rows]));
  const characters = linted.reduce((sum, {plan}) => sum + plan.source.length, 0);
  console.log(
    `\n${linted.length} plans, ${(characters / 1e6).toFixed(1)} MB, read and linted in ${seconds.toFixed(1)} s`,
  );
}

/** Findings at random, each with the line that it is about, to be read by eye. */
function printSample(rule: string, size: number, seed: string): void {
  const random = createRandom(seed);
  const all = linted.flatMap(({plan, findings}) =>
    findings.filter((finding) => finding.rule === rule).map((finding) => ({plan, finding})),
  );
  for (let left = Math.min(size, all.length); left > 0; left -= 1) {
    const [taken] = all.splice(random.int(all.length), 1);
    if (!taken) continue;
    const {plan, finding} = taken;
    console.log(`${plan.path.slice(-NAME_WIDTH)}:${finding.line}:${finding.column}: ${finding.message}`);
    console.log(`    ${plan.lines[finding.line - 1]?.slice(0, 200) ?? ''}\n`);
  }
}
