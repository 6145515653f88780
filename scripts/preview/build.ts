/**
 * What the untrusted half of a preview does: builds the site and compares the plans, without a secret and without leave to
 * write anywhere but in its own folder. `execplan diff` and the site's build take plans for data.
 */
import {mkdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {countOf} from 'execplan-diff';
import {commitOf} from 'execplan-repository';
import {type PagesSite, previewBasePath} from './address.ts';
import {REPORT_FILE, SITE_FOLDER} from './artefact.ts';
import {takePictures} from './pictures.ts';
import {readReport} from './report.ts';
import {PROJECT, runProgram, runScript} from './run-program.ts';

export interface BuildRequest {
  /** Absolute path of a git checkout. */
  repository: string;
  /** What git takes for revisions. */
  base: string;
  head: string;
  pullRequest: number;
  /** The commit that the preview calls its own; a merge that GitHub made has a name that nobody knows. */
  commit: string | null;
  time: string;
  site: PagesSite;
  /** Where links to files without a page lead; `null` for nowhere. */
  repositoryUrl: string | null;
  /** Absolute path of the folder that is written. */
  out: string;
  hasPictures: boolean;
}

/** What is in the folder that a build writes. */
export const BUILT = {
  /** What is handed over: the site, and the comparison beside it. */
  artefact: 'artefact',
  pictures: 'pictures',
} as const;

/**
 * Builds the preview of a pull request.
 *
 * @returns the number of plans that the pull request changes, and the commit of its head
 */
export async function buildPreview(
  request: BuildRequest,
  say: (line: string) => void,
): Promise<{plans: number; commit: string}> {
  const {repository, out, pullRequest, site, time} = request;
  const [base, head] = [
    await commitNamed(repository, request.base),
    await commitNamed(repository, request.head),
  ];
  const commit = request.commit ?? head;
  const folder = (name: string) => join(out, name);
  for (const name of [BUILT.artefact, BUILT.pictures, 'head', 'base', 'site-of-base']) {
    rmSync(folder(name), {recursive: true, force: true});
  }
  mkdirSync(folder(BUILT.artefact), {recursive: true});

  const headRoot = (await isAsItLies(repository, head))
    ? repository
    : await checkOut(repository, head, folder('head'));
  const text = await runScript(['plugins/execplan-cli/bin.ts', 'diff', base, head, '--format', 'json'], {
    CONTENT_ROOT: headRoot,
  });
  writeFileSync(join(out, BUILT.artefact, REPORT_FILE), text);
  const {plans} = readReport(text);
  say(`${REPORT_FILE}: ${countOf(plans.length, 'changed plan')}`);

  const siteFolder = join(out, BUILT.artefact, SITE_FOLDER);
  const settings = {
    SITE_URL: site.origin,
    BASE_URL: previewBasePath(site, pullRequest),
    PREVIEW_PULL_REQUEST: String(pullRequest),
    PREVIEW_COMMIT: commit,
    PREVIEW_TIME: time,
    NO_UPDATE_NOTIFIER: '1',
    ...(request.repositoryUrl !== null && {REPO_URL: request.repositoryUrl, REPO_REF: commit}),
  };
  // Each changed plan's page says what changes and marks it.
  const changes = {PREVIEW_CHANGES: join(out, BUILT.artefact, REPORT_FILE)};
  await buildSite(headRoot, siteFolder, {...settings, ...changes});
  say(`${SITE_FOLDER}/: built from ${head.slice(0, 7)}`);

  const changed = plans.filter(({fate}) => fate !== 'unchanged');
  if (request.hasPictures && changed.length > 0) {
    const baseRoot = await checkOut(repository, base, folder('base'));
    await buildSite(baseRoot, folder('site-of-base'), settings);
    const taken = await takePictures({
      before: folder('site-of-base'),
      after: siteFolder,
      basePath: settings.BASE_URL,
      plans: changed.map(({path, renamedFrom, fate}) => ({
        before: fate === 'added' ? null : (renamedFrom ?? path),
        after: fate === 'removed' ? null : path,
      })),
      folder: folder(BUILT.pictures),
    });
    say(`${BUILT.pictures}/: ${countOf(taken.length, 'picture')}`);
  }
  return {plans: changed.length, commit};
}

/** @throws Error where git knows no such revision */
export async function commitNamed(repository: string, revision: string): Promise<string> {
  const commit = await commitOf(repository, revision);
  if (commit === null)
    throw new Error(`Unexpected revision \`${revision}\`, expected one that git knows in ${repository}`);
  return commit;
}

/** This project's own checkout of the commit, untouched: it is built as the main branch's site is, under its own name. */
async function isAsItLies(repository: string, commit: string): Promise<boolean> {
  if (realpathSync(repository) !== realpathSync(PROJECT)) return false;
  const [current, changes] = [
    await commitNamed(repository, 'HEAD'),
    await runProgram('git', ['status', '--porcelain'], {cwd: repository}),
  ];
  return current === commit && changes === '';
}

/** A clone that shares its objects: the given checkout stays as it is, whatever lies in it. */
async function checkOut(repository: string, commit: string, folder: string): Promise<string> {
  await runProgram('git', ['clone', '--quiet', '--shared', '--no-checkout', '--', repository, folder]);
  await runProgram('git', ['checkout', '--quiet', '--detach', commit], {cwd: folder});
  return folder;
}

async function buildSite(root: string, outDir: string, settings: Record<string, string>): Promise<void> {
  await runScript(['scripts/site.ts', 'build', '--out-dir', outDir], {...settings, CONTENT_ROOT: root});
}
