import {citationsOf} from '../citations.ts';
import {type Command, readCommands} from '../commands.ts';
import type {LintedPlan} from '../linted-plan.ts';
import {readPassages, withoutCode} from '../passages.ts';
import {type PnpmCommand, readPnpmCommand} from '../pnpm-command.ts';
import type {LintedRepository, PackageScripts} from '../repository.ts';
import type {Report, Rule} from '../rule.ts';

/** More names than these don't help. */
const MOST_SHOWN = 5;
/** A plan that names as many packages, none of which is here, tells of another workspace. */
const ANOTHER_WORKSPACE = 3;
const ADDS =
  /\b(?:add(?:s|ed|ing)?|new|creat\w+|introduc\w+|expos\w+|defin\w+|provid\w+|gives?|gave|renam\w+|replac\w+|wir\w+|writ\w+|scaffold\w*|register\w*|extract\w*|restor\w+)\b|新增|添加|增加|追加|作成|创建|新規/i;

/** Commands can be run as they stand: their scripts and filters are in the workspace's manifests. */
export const knownScripts: Rule = {
  name: 'known-scripts',
  asks: 'The scripts and packages that pnpm commands name are in the workspace',
  preset: 'events-hub',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    const {repository} = plan;
    if (!repository || repository.scripts.length === 0 || isOfAnotherWorkspace(plan, repository)) return;
    const workspace = createWorkspace(repository.scripts);
    let added: ReadonlySet<string> | null = null;
    for (const command of readCommands(plan)) {
      const parsed = readPnpmCommand(command);
      const problem = parsed && findProblem(parsed, workspace);
      if (!problem) continue;
      added ??= readAdded(plan);
      if (!added.has(problem.name)) report(placeOf(command), problem.message);
    }
  },
};

interface Problem {
  /** What a plan may say that it adds. */
  name: string;
  message: string;
}

interface Workspace {
  root: PackageScripts | undefined;
  all: readonly PackageScripts[];
  /** @returns what a filter selects; `null` where only git or the graph of dependencies can tell */
  select(filter: string): readonly PackageScripts[] | null;
}

function createWorkspace(all: readonly PackageScripts[]): Workspace {
  const found = new Map<string, readonly PackageScripts[] | null>();
  const select = (filter: string): readonly PackageScripts[] | null => {
    const bare = filter.replace(/^\.{3}\^?|\^?\.{3}$/g, '');
    if (bare !== filter && /^\.{3}|\^/.test(filter)) return null;
    if (/^!|[[\]<>$…]|^\.{1,2}$|^$/.test(bare)) return null;
    const name = bare.replace(/^\{(?:\.\/)?(.*)\}$/, '$1').replace(/^\.\/|\/$/g, '');
    if (/[{}?]|\*.*\*.*\*/.test(name)) return null;
    return name.includes('*') ? all.filter((one) => matches(one, name)) : byName(all, name);
  };
  return {
    root: all.find(({path}) => path === ''),
    all,
    select(filter) {
      const known = found.get(filter);
      if (known !== undefined) return known;
      const selected = select(filter);
      found.set(filter, selected);
      return selected;
    },
  };
}

/** A name without its scope is enough, as it is for pnpm. */
function byName(all: readonly PackageScripts[], name: string): PackageScripts[] {
  const exact = all.filter((one) => one.name === name || (one.path !== '' && one.path === name));
  return exact.length > 0 ? exact : all.filter((one) => one.name?.replace(/^@[^/]*\//, '') === name);
}

function matches({name, path}: PackageScripts, pattern: string): boolean {
  const [start = '', ...ends] = pattern.split(/\*+/);
  const fits = (text: string) =>
    text.startsWith(start) &&
    ends.every((end) => text.includes(end, start.length)) &&
    text.endsWith(ends.at(-1) ?? '');
  return (name !== null && fits(name)) || fits(path);
}

function findProblem(command: PnpmCommand, workspace: Workspace): Problem | null {
  const {script, filters} = command;
  const selected: PackageScripts[] = [];
  for (const filter of filters) {
    const packages = workspace.select(filter);
    if (packages === null) return null;
    if (packages.length === 0)
      return {
        name: lastOf(filter),
        message: `unexpected filter \`${filter}\`, expected the name or the folder of a package`,
      };
    selected.push(...packages);
  }
  if (script === null) return null;
  const candidates = filters.length > 0 ? selected : candidatesOf(command, workspace);
  if (!candidates || candidates.some(({scripts}) => scripts.has(script))) return null;
  return {name: script, message: `unexpected script \`${script}\`, expected ${scriptsOf(candidates)}`};
}

/** @returns the manifests of which one should have the script; `null` where the one that counts isn't here. */
function candidatesOf({inRoot, isRecursive, folder}: PnpmCommand, {root, all}: Workspace) {
  if (inRoot) return root ? [root] : null;
  if (isRecursive) return all;
  const own = folder ? all.find(({path}) => path === folder) : undefined;
  if (own) return [own];
  // Prose may have said in which folder it is run.
  return root && !folder ? [root, ...all] : null;
}

function scriptsOf(packages: readonly PackageScripts[]): string {
  const [first] = packages;
  const names = [...(first?.scripts ?? [])].slice(0, MOST_SHOWN).map((name) => `\`${name}\``);
  const where = first?.path === '' ? 'the root' : `\`${first?.path ?? ''}\``;
  return names.length === 0 ? `a script that ${where} has` : `one of ${where}, such as ${names.join(', ')}`;
}

function lastOf(filter: string): string {
  return filter.replace(/[.^{}/]+$/, '').replace(/^.*\//, '');
}

function placeOf({line, column}: Command): {line: number; column: number} {
  return {line, column};
}

/**
 * The names that a plan says it adds: in code of a passage that tells of adding, or as keys of a manifest in a block.
 * A name may stand behind a path or a command: `packages/x`, `pnpm -w x`.
 */
function readAdded({document}: LintedPlan): Set<string> {
  const added = new Set<string>();
  for (const {text} of readPassages(document.root)) {
    if (!ADDS.test(withoutCode(text))) continue;
    const tellsOfScripts = /\bscripts?\b|\btasks?\b|\bcommands?\b|package\.json|脚本|スクリプト/i.test(text);
    for (const [, code = ''] of text.matchAll(/`([^`]*)`/g)) {
      const words = code.split(/[\s"',]+/).filter(Boolean);
      const isCommand = words.length > 1;
      if (isCommand && !tellsOfScripts) continue;
      for (const word of words) {
        added.add(word);
        added.add(lastOf(word));
      }
    }
  }
  for (const node of document.root.children) {
    if (node.type !== 'code') continue;
    for (const [, name = ''] of node.value.matchAll(/"([\w@/:.-]{1,100})"\s*:/g)) added.add(name);
    for (const [, name = ''] of node.value.matchAll(/"name"\s*:\s*"([\w@/.-]{1,100})"/g))
      added.add(lastOf(name));
  }
  return added;
}

function isOfAnotherWorkspace(plan: LintedPlan, {folders, packages}: LintedRepository): boolean {
  const names = new Set(packages.map(({name}) => name));
  const cited = new Set<string>();
  for (const {target, kind} of citationsOf(plan)) {
    const [folder] = /^(?:packages|apps)\/[\w.@-]+/.exec(target) ?? [];
    if (folder !== undefined) cited.add(folder);
    else if (kind === 'package') cited.add(target);
  }
  return cited.size >= ANOTHER_WORKSPACE && [...cited].every((one) => !folders.has(one) && !names.has(one));
}
