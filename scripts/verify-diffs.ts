/**
 * Compares the plans of every commit that touches them with those of the commit before it:
 * `pnpm verify:diffs REPOSITORY [--folder docs/plans] [--print]`. Fails where a comparison fails.
 */
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {alarmText, type DiffReport, phrasesOf} from 'execplan-diff';
import {git} from 'execplan-repository';
import {compareRevisions} from '../plugins/execplan-cli/diff/compare-revisions.ts';

const NOW = new Date();

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {folder: {type: 'string', default: 'docs/plans'}, print: {type: 'boolean', default: false}},
});
const [repository] = positionals;
if (repository === undefined) {
  console.error('Usage: pnpm verify:diffs REPOSITORY [--folder docs/plans] [--print]');
  process.exit(2);
}
const root = resolve(repository);
const log = await git(root, ['log', '--first-parent', '--reverse', '--format=%H %P', '--', values.folder]);
const commits = log.split('\n').flatMap((line) => {
  const [commit, parent] = line.split(' ');
  return commit && parent ? [{commit, parent}] : [];
});
let failed = 0;
let compared = 0;
for (const {commit, parent} of commits) {
  try {
    const report = await compareRevisions(root, parent, commit, NOW);
    compared += report.plans.length;
    if (values.print) print(commit, report);
  } catch (error) {
    failed += 1;
    console.error(`${commit}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}
console.log(`${commits.length} commits, ${compared} plans compared, ${failed} commits failed`);
process.exitCode = failed === 0 ? 0 : 1;

function print(commit: string, {plans}: DiffReport): void {
  console.log(commit);
  for (const diff of plans) {
    const from = diff.renamedFrom === null ? '' : ` (was ${diff.renamedFrom})`;
    console.log(`  ${diff.path}${from}: ${phrasesOf(diff).join(', ') || 'no change in meaning'}`);
    for (const alarm of diff.alarms) console.log(`    ! ${alarmText(alarm)} ${alarm.before.text}`);
  }
}
