/** What a new plan says of its workspace: names and commands that its manifests have; pure. */
import {WORKSPACE_MANIFEST, type WorkspacePackage} from 'execplan';
import type {PackageScripts} from '../repository.ts';

export interface WorkspaceHints {
  /** Packages by path. */
  packages: {path: string; name: string | null}[];
  /** Packages that aren't named for want of room. */
  furtherPackages: number;
  /** Commands that run from the root; none where pnpm isn't what runs this repository. */
  commands: string[];
  /** The one that runs every test; `null` where there is none. */
  testCommand: string | null;
}

export interface WorkspaceSource {
  packages: readonly WorkspacePackage[];
  scripts: readonly PackageScripts[];
  /** Whether pnpm runs this repository: no command of another tool's is invented. */
  hasPnpm: boolean;
}

const MOST_PACKAGES = 30;
const MOST_ROOT_SCRIPTS = 8;
const MOST_PACKAGE_SCRIPTS = 6;

/** In the order in which a plan needs them; what is named otherwise follows. */
const WANTED = [
  /^build$/,
  /^lint$/,
  /^type-?check$/,
  /^test$/,
  /^dev(?::|$)/,
  /^start$/,
  /^(?:check|security)/,
];
const HOOK = /^(?:(?:pre|post)?(?:install|publish|pack|version|prepare)|prepublishOnly)$/;

/** Words that pnpm takes for its own commands; a script of that name needs `run`. */
const OWN_COMMANDS = new Set(
  'add audit bin cache ci config create deploy dlx doctor env exec fetch help import init install licenses link list login outdated pack patch prune publish rebuild remove root search server setup store unlink update version view why'.split(
    ' ',
  ),
);

/** A manifest may hold anything; what isn't an ordinary name would be no command, or end a line of the plan. */
const SCRIPT_NAME = /^[\w.:-]{1,60}$/;
const PACKAGE_NAME = /^(?:@[\w.~-]+\/)?[\w.~-]+$/;
const FOLDER = /^[\w./@~+-]+$/;

/**
 * Whether pnpm runs a repository, by what its manifests say.
 *
 * @param texts of the manifests, by path
 */
export function isRunByPnpm(texts: ReadonlyMap<string, string>): boolean {
  const root = texts.get('package.json');
  if (texts.has(WORKSPACE_MANIFEST)) return true;
  if (root !== undefined) return /"packageManager"\s*:\s*"pnpm@/.test(root);
  // A checkout without its root's manifests still shows it: packages ask for each other by pnpm's protocol.
  return [...texts].some(([path, text]) => path.endsWith('/package.json') && /:\s*"workspace:/.test(text));
}

const PNPM_COMMAND =
  /`pnpm (?<filter>(?:--filter|-F)[ =][^ `]+ )?(?:(?:-w|-r|--workspace-root|--recursive|run) )*(?<script>[^ `]+)[^`]*`/g;

/**
 * Makes a test for sentences: whether the commands of pnpm that they name run in this workspace. A document may speak
 * of a workspace that isn't checked out here.
 */
export function createCommandCheck(
  manifests: readonly Pick<PackageScripts, 'path' | 'scripts'>[],
): (sentence: string) => boolean {
  const root = new Set(manifests.filter(({path}) => path === '').flatMap(({scripts}) => [...scripts]));
  const all = new Set(manifests.flatMap(({scripts}) => [...scripts]));
  return (sentence) =>
    [...sentence.matchAll(PNPM_COMMAND)].every(({groups}) => {
      const {filter, script = ''} = groups ?? {};
      return OWN_COMMANDS.has(script) || (filter === undefined ? root : all).has(script);
    });
}

/** Chooses the names and commands that a new plan offers. */
export function toWorkspaceHints({packages, scripts, hasPnpm}: WorkspaceSource): WorkspaceHints {
  const named = packages
    .filter(({path}) => FOLDER.test(path))
    .map(({path, name}) => ({path, name: name !== null && PACKAGE_NAME.test(name) ? name : null}));
  const scriptsOf = new Map(scripts.map((manifest) => [manifest.path, usable(manifest.scripts)]));
  const root = scriptsOf.get('') ?? [];
  const own = named.flatMap(({path, name}) => {
    const available = scriptsOf.get(path) ?? [];
    const script = available.includes('test') ? 'test' : available[0];
    return script === undefined ? [] : [`pnpm --filter ${name ?? `./${path}`} ${toArgument(script)}`];
  });
  return {
    packages: named.slice(0, MOST_PACKAGES),
    furtherPackages: Math.max(0, named.length - MOST_PACKAGES),
    commands: hasPnpm
      ? [
          'pnpm install',
          ...root.slice(0, MOST_ROOT_SCRIPTS).map((script) => `pnpm -w ${toArgument(script)}`),
          ...own.slice(0, MOST_PACKAGE_SCRIPTS),
        ]
      : [],
    testCommand: hasPnpm && root.includes('test') ? 'pnpm -w test' : null,
  };
}

/** The wanted ones among a manifest's scripts; where there are none, those that somebody runs by name. */
function usable(scripts: ReadonlySet<string>): string[] {
  const names = [...scripts].filter((name) => SCRIPT_NAME.test(name) && !HOOK.test(name));
  const wanted = WANTED.flatMap((pattern) => names.filter((name) => pattern.test(name)));
  return wanted.length > 0 ? wanted : names;
}

function toArgument(script: string): string {
  return OWN_COMMANDS.has(script) ? `run ${script}` : script;
}
