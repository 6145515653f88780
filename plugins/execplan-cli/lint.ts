import {existsSync} from 'node:fs';
import {readFile, writeFile} from 'node:fs/promises';
import {join, resolve, sep} from 'node:path';
import {
  type Baseline,
  count,
  type Finding,
  formatGithub,
  formatJson,
  formatSarif,
  formatText,
  type LintReport,
  PRESETS,
  type Preset,
  pageOf,
  parseBaseline,
  RULES,
  toBaseline,
  toReport,
  toRepository,
  withoutKnown,
} from 'execplan-lint';
import {inBatches, pathInside} from 'execplan-repository';
import {wantsColor} from './color.ts';
import {contentRoot} from './content-root.ts';
import {type Io, OperationalError} from './io.ts';
import type {FileTask} from './lint/file-task.ts';
import {type ChangedFile, listChanged, readChange} from './lint/git.ts';
import {lintFiles} from './lint/lint-pool.ts';
import {type LintResult, lintFile} from './lint/lint-task.ts';
import type {WorkerSettings} from './lint/lint-worker.ts';
import {type LoadedRepository, loadRepository} from './load-repository.ts';
import {readBytes} from './read-bytes.ts';
import {presentOf} from './show.ts';

export const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export interface LintCommandOptions {
  format: Format;
  /** A git revision: only what changed since is reported. */
  since?: string;
  preset?: string;
  fix: boolean;
  /** A file of findings that are let stand. */
  baseline?: string;
  updateBaseline: boolean;
  /** Path by which standard input is judged. */
  stdinPath?: string;
}

/** At the content root; taken where it is there. */
const BASELINE_FILE = 'execplan.lint-baseline.json';
const OWN_SITE = 'http://localhost:3000';

/**
 * `execplan lint`: what plans don't keep of the convention (CONTRACT.md).
 *
 * @param paths files and folders, `-` for standard input; none stands for every plan of the content root
 * @returns what goes to standard output, and whether something of severity error was found
 * @throws OperationalError where it could not run
 */
export async function lint(
  paths: readonly string[],
  options: LintCommandOptions,
  io: Io,
): Promise<{output: string; hasErrors: boolean}> {
  const repository = await loadRepository(contentRoot(io));
  const preset = readPreset(options.preset) ?? repository.options.preset;
  const siteUrl = siteUrlOf(io.env);
  const settings = {
    now: presentOf(io.env),
    siteUrl,
    options: {...repository.options, preset},
    repository,
    fixes: options.fix,
  } satisfies WorkerSettings;
  const results = paths.includes('-')
    ? [await lintStdin(paths, options, settings, io)]
    : await lintFiles(await toTasks(paths, options, repository, io), settings);
  const plans = results.filter(({isPlan}) => isPlan);
  if (options.fix) await writeFixed(plans, repository.root, io);

  const lines = new Map(
    plans.flatMap(({findings, lines: texts}) => findings.map((finding, at) => [finding, texts[at] ?? ''])),
  );
  const lineOf = (finding: Finding) => lines.get(finding) ?? '';
  const findings = plans.flatMap((result) => result.findings);
  const file =
    options.baseline === undefined ? join(repository.root, BASELINE_FILE) : resolve(io.cwd, options.baseline);
  if (options.updateBaseline)
    await writeFile(file, `${JSON.stringify(toBaseline(findings, lineOf), null, 2)}\n`);
  const baseline = await readBaseline(file, options.baseline !== undefined);
  const {findings: rest, known} = baseline ? withoutKnown(findings, baseline, lineOf) : {findings, known: 0};
  const report = toReport(plans.length, rest, known);
  return {output: formatReport(report, options.format, siteUrl, io), hasErrors: count(report, 'error') > 0};
}

function formatReport(report: LintReport, format: Format, siteUrl: string, io: Io): string {
  switch (format) {
    case 'text':
      return formatText(report, {isColored: wantsColor(io)});
    case 'json':
      return formatJson(report);
    case 'github':
      return formatGithub(report);
    case 'sarif':
      return formatSarif(report, {rules: RULES, pageOf: (rule) => pageOf(rule, siteUrl)});
  }
}

function siteUrlOf({SITE_URL, BASE_URL}: Io['env']): string {
  try {
    return new URL(`${(BASE_URL || '/').replace(/\/?$/, '/')}`, SITE_URL || OWN_SITE).href;
  } catch {
    throw new OperationalError(
      `SITE_URL: unexpected ${JSON.stringify(SITE_URL)}, expected an address such as \`https://docs.example.org\``,
    );
  }
}

function readPreset(given: string | undefined): Preset | null {
  if (given === undefined) return null;
  const preset = PRESETS.find((name) => name === given);
  if (!preset)
    throw new OperationalError(`--preset: unexpected \`${given}\`, expected one of ${PRESETS.join(', ')}`);
  return preset;
}

async function lintStdin(
  paths: readonly string[],
  {stdinPath, since, fix}: LintCommandOptions,
  settings: WorkerSettings & {repository: LoadedRepository},
  io: Io,
): Promise<LintResult> {
  if (paths.length > 1)
    throw new OperationalError('unexpected files beside `-`, expected standard input alone');
  if (since !== undefined)
    throw new OperationalError('--since: unexpected with standard input, which git knows nothing of');
  if (fix)
    throw new OperationalError('--fix: unexpected with standard input, expected files to be rewritten');
  const path =
    stdinPath === undefined
      ? '-'
      : (pathInside(settings.repository.root, resolve(io.cwd, stdinPath)) ?? stdinPath);
  const repository = toRepository(settings.repository);
  return lintFile(
    {path, bytes: await readBytes('-', io), isNamed: true, change: null},
    {...settings, repository},
  );
}

/** Every plan, or the named files and the plans in the named folders; with a revision, those of them that changed. */
async function toTasks(
  paths: readonly string[],
  {since}: LintCommandOptions,
  repository: LoadedRepository,
  io: Io,
): Promise<FileTask[]> {
  const {root, markdown} = repository;
  const all = markdown.map(
    ({path, target}): FileTask => ({path, file: join(root, target), isNamed: false, change: null}),
  );
  const wanted = new Map<string, FileTask>();
  for (const given of paths) for (const task of tasksOf(given, all, root, io)) wanted.set(task.file, task);
  const tasks = paths.length === 0 ? all : [...wanted.values()];
  if (since === undefined) return tasks;
  const {base, files} = await listChanged(root, since);
  const changed = new Map(files.map((file): [string, ChangedFile] => [file.path, file]));
  const ofChange = tasks.flatMap((task) => {
    const file = changed.get(task.path);
    return file ? [{task, file}] : [];
  });
  return inBatches(ofChange, async ({task, file}) => ({...task, change: await readChange(root, base, file)}));
}

function tasksOf(given: string, all: readonly FileTask[], root: string, io: Io): FileTask[] {
  const absolute = resolve(io.cwd, given);
  if (!existsSync(absolute))
    throw new OperationalError(`${given}: unexpected path, expected a file or folder that exists`);
  const path = pathInside(root, absolute);
  const below = path === null ? [] : all.filter((task) => path === '' || task.path.startsWith(`${path}/`));
  const own = all.find((task) => task.path === path);
  if (own) return [{...own, isNamed: true}];
  if (below.length > 0 || !/\.(?:md|markdown)$/i.test(given)) return below;
  // Excluded, or outside the content root: somebody wants it all the same.
  return [{path: path ?? given.split(sep).join('/'), file: absolute, isNamed: true, change: null}];
}

async function writeFixed(plans: readonly LintResult[], root: string, io: Io): Promise<void> {
  const fixed = plans.filter((plan) => plan.fixed !== null);
  for (const {path, fixed: text} of fixed) if (text !== null) await writeFile(resolve(root, path), text);
  if (fixed.length > 0) io.stderr.write(`mended ${fixed.length} ${fixed.length === 1 ? 'file' : 'files'}\n`);
}

async function readBaseline(file: string, isWanted: boolean): Promise<Baseline | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null && isWanted)
    throw new OperationalError(`--baseline: unexpected ${file}, expected a file that can be read`);
  try {
    return text === null ? null : parseBaseline(text, file);
  } catch (error) {
    throw new OperationalError(error instanceof Error ? error.message : String(error));
  }
}
