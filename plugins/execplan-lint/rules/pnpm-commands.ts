import type {SectionKind} from 'execplan';
import {type Command, readCommands} from '../commands.ts';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {createSectionAt} from '../section-at.ts';

/** Here a command is something that was seen, weighed or measured; nobody is told to run it. */
const RECORDS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  ...(['surprises', 'decisions', 'outcomes', 'revision-notes', 'artifacts'] as const),
]);

const NPM = /^(?:i|install|ci|clean-install|add|t|test|tst|start|build|run|run-script|rum|urn)$/;
const YARN =
  /^(?!dlx$|npm$|config$|set$|info$|why$|cache$|init$|create$|link$|policies$|version$|plugin$)[a-z][\w:.-]*$/;
const BUN = /^(?:i|install|ci|add|test|build|run|dev|start|lint)$/;
/** Programs that build, check and test; other programs that npx fetches once are nobody's workspace command. */
const TOOL =
  /^(?:vitest|jest|mocha|ava|cypress|eslint|oxlint|stylelint|prettier|biome|@biomejs\/biome|tsc|vue-tsc|turbo|nx|lerna|vite|webpack|rollup|tsup|next|storybook|ladle|size-limit)(?:@[\w.-]+)?$/;
/** `instead of`, `not`, `replaces`: what stands behind is the way that isn't taken. */
const REFUSED =
  /\b(?:instead of|rather than|in place of|not|never|no longer|replac\w+|formerly|avoid\w*|without|unlike|than|from|drop\w*|remov\w+|equivalent to|wraps?|\w+n['’]t)\s+(?:\w+\s+){0,3}$/i;

/** The convention: all instructions to build, lint and test use pnpm's workspace commands. */
export const pnpmCommands: Rule = {
  name: 'pnpm-commands',
  asks: 'Building, linting and testing is told in commands of pnpm',
  preset: 'events-hub',
  severity: 'error',
  check(plan: LintedPlan, report: Report) {
    const sectionAt = createSectionAt(plan);
    for (const command of readCommands(plan)) {
      const expected = expectedFor(command);
      if (expected === null) continue;
      if (REFUSED.test(command.before) || RECORDS.has(sectionAt(command.line))) continue;
      const {line, column, words} = command;
      const shown = words.slice(0, 3).join(' ');
      report({line, column}, `unexpected \`${shown}\`, expected \`${expected}\``);
    }
  },
};

/** @returns the pnpm command in its place; `null` where it is none of its concern. */
function expectedFor({words, folder}: Command): string | null {
  const [program, ...rest] = words;
  if (program === 'npx' || program === 'bunx') return expectedForTool(rest);
  if (rest.some((word) => word === '-g' || word === '--global')) return null;
  const [first = ''] = rest.filter((word) => !word.startsWith('-'));
  const isMeant =
    (program === 'npm' && NPM.test(first)) ||
    (program === 'yarn' && YARN.test(first)) ||
    (program === 'bun' && BUN.test(first));
  if (!isMeant) return null;
  if (/^(?:i|install|ci|clean-install)$/.test(first)) return 'pnpm install';
  if (first === 'add') return 'pnpm --filter <package> add';
  const name = /^(?:run|run-script|rum|urn)$/.test(first)
    ? rest[rest.indexOf(first) + 1]
    : first.replace(/^(?:t|tst)$/, 'test');
  const script = name !== undefined && /^[\w:.-]+$/.test(name) ? name : '<script>';
  const place = folder && /^(?:packages|apps)\//.test(folder) ? `--filter ./${folder}` : '-w';
  return `pnpm ${place} ${script}`;
}

function expectedForTool(words: readonly string[]): string | null {
  const [tool = '', second = ''] = words.filter((word) => !word.startsWith('-'));
  const isPlaywright = /^playwright(?:@|$)/.test(tool) && second === 'test';
  if (!TOOL.test(tool) && !isPlaywright) return null;
  if (/^(?:init|create|upgrade|migrate|install)$/.test(second)) return null;
  return `pnpm ${tool.replace(/(?<=.)@[\w.-]+$/, '')}`;
}
