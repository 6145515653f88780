import type {Command} from './commands.ts';

/** What a pnpm command runs, as far as it can be told from its words. */
export interface PnpmCommand {
  /** Name of a script; `null` where it runs none, or a program. */
  script: string | null;
  /** Selectors of `--filter`, as written. */
  filters: readonly string[];
  /** `-w`: in the root of the workspace. */
  inRoot: boolean;
  /** `-r`: in every package. */
  isRecursive: boolean;
  /** Folder that it runs in; empty for the root, `null` where it can't be told. */
  folder: string | null;
}

/** Commands of pnpm's own: they run no script. */
const OWN: ReadonlySet<string> = new Set(
  `add approve-builds audit bin c cache cat-file cat-index ci clean clean-install config create dedupe deploy
  deprecate dlx docs doctor env exec fetch find-hash get help i ignored-builds import info init install
  install-test it la licenses link list ll ln login logout ls m multi outdated owner pack patch patch-commit
  patch-remove ping pkg prefix prune publish rb rebuild recursive remove rm root runtime sbom search self-update
  server set setup show stage star store team token un uninstall unlink unpublish up update upgrade version view
  whoami why x`.split(/\s+/),
);

/** Programs that packages bring: `pnpm vitest` runs one where no script has the name. */
const PROGRAMS: ReadonlySet<string> = new Set(
  `astro ava biome cypress drizzle-kit esbuild eslint jest lighthouse madge next nx oxlint playwright prettier prisma
  rollup size-limit storybook stylelint supabase tailwindcss ts-node tsc tsup tsx turbo vercel vite vitest vue-tsc
  webpack wrangler changeset lerna knip husky lint-staged cdk sst http-server serve concurrently rimraf node
  commitlint typedoc graphql-codegen electron-builder expo eas nuxt nuxi ladle lhci pa11y cyclonedx-npm`.split(
    /\s+/,
  ),
);

const WITH_VALUE: ReadonlySet<string> = new Set([
  ...[
    '--filter',
    '-F',
    '--filter-prod',
    '-C',
    '--dir',
    '--reporter',
    '--loglevel',
    '--workspace-concurrency',
  ],
  ...['--config', '--resume-from', '--changed-files-ignore-pattern', '--test-pattern'],
]);

/** @returns `null` where a command isn't one of pnpm's, or stands for one: `pnpm --filter <package> test`. */
export function readPnpmCommand({words, folder}: Pick<Command, 'words' | 'folder'>): PnpmCommand | null {
  const rest = words[0] === 'npx' || words[0] === 'corepack' ? words.slice(1) : words;
  if (!/^pnpm(?:@[\w.-]+)?$/.test(rest[0] ?? '')) return null;
  const command = {filters: [] as string[], inRoot: false, isRecursive: false, folder};
  let at = 1;
  for (; at < rest.length && rest[at]?.startsWith('-'); at += 1) {
    const [name = '', given] = splitOption(rest[at] ?? '');
    const value = given ?? (WITH_VALUE.has(name) ? rest[++at] : undefined);
    if (name === '-w' || name === '--workspace-root') command.inRoot = true;
    else if (name === '-r' || name === '--recursive') command.isRecursive = true;
    else if (/^(?:--filter(?:-prod)?|-F)$/.test(name)) command.filters.push(value ?? '');
    else if (name === '-C' || name === '--dir') command.folder = value?.replace(/^\.\/|\/$/g, '') ?? null;
  }
  return {...command, script: scriptAt(rest, at)};
}

function splitOption(word: string): [name: string, value?: string] {
  const [, name, value] = /^(-[^=]*)=(.*)$/.exec(word) ?? [];
  return name === undefined ? [word] : [name, value ?? ''];
}

function scriptAt(words: readonly string[], at: number): string | null {
  const word = words[at];
  if (word === undefined) return null;
  const isRun = word === 'run' || word === 'run-script';
  const name = isRun ? words.slice(at + 1).find((next) => !next.startsWith('-')) : word;
  if (name === undefined || !/^[\w@.:/-]+$/.test(name) || /^[./]|\.{2,}$/.test(name)) return null;
  if (isRun) return name;
  if (name === 't' || name === 'tst') return 'test';
  return OWN.has(name) || PROGRAMS.has(name) ? null : name;
}
