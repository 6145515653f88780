/**
 * A preview from beginning to end without GitHub: the same building, judging, publishing and commenting, with a bare
 * repository for the pages branch, a folder for the host and a file for the comment.
 */
import {existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {previewAddress, previewFolder} from './address.ts';
import {BUILT, type BuildRequest, buildPreview, commitNamed} from './build.ts';
import {ARTEFACT_NAME, type DeployWorld, deployPreview, isWorthDownloading, removePreview} from './deploy.ts';
import type {GitHub} from './github.ts';
import {changePages, type PagesBranch} from './publish.ts';
import {runProgram} from './run-program.ts';
import type {WorkflowRun} from './workflow-run.ts';

export interface RehearsalRequest extends Omit<BuildRequest, 'commit'> {
  /** Whether the pull request comes from a fork, whose code isn't published. */
  isFork: boolean;
}

export interface Rehearsal {
  /** What a host would serve at the site's own base path. */
  pages: string;
  /** The preview within it. */
  preview: string;
  address: string;
  comment: string;
  pictures: string;
  /** `false` where the artefact was refused. */
  passed: boolean;
}

const AUTHOR = 'github-actions[bot]';
const BRANCH = 'gh-pages';
const [HEAD_REPOSITORY, BASE_REPOSITORY] = [2, 1];

/** Rehearses a preview: first what the pull request's own job does, then what the trusted one does. */
export async function rehearse(request: RehearsalRequest, say: (line: string) => void): Promise<Rehearsal> {
  mkdirSync(request.out, {recursive: true});
  const {commit} = await buildPreview({...request, commit: null}, say);
  return rehearseDeployment(request, commit, say);
}

/**
 * Rehearses the trusted half with what lies in `out`, whoever made it.
 *
 * @param commit head of the pull request
 */
export async function rehearseDeployment(
  request: RehearsalRequest,
  commit: string,
  say: (line: string) => void,
): Promise<Rehearsal> {
  const {out, pullRequest, site} = request;
  const artefact = join(out, BUILT.artefact);
  const comment = join(out, 'comment.md');
  const run: WorkflowRun = {
    id: 1,
    headSha: commit,
    headBranch: 'head',
    headOwner: 'owner',
    headRepositoryId: request.isFork ? HEAD_REPOSITORY : BASE_REPOSITORY,
  };
  const world = await createWorld(request, run, comment, say);
  const passed = (await isWorthDownloading(run, world)) && (await deployPreview(run, artefact, world));

  const pages = join(out, 'pages');
  await layPages(join(out, 'pages.git'), pages);
  return {
    pages,
    preview: join(pages, previewFolder(pullRequest)),
    address: previewAddress(site, pullRequest),
    comment,
    pictures: join(out, BUILT.pictures),
    passed,
  };
}

/** Takes the preview of a rehearsal away again, as when its pull request is closed. */
export async function rehearseCleaning(
  out: string,
  pullRequest: number,
  say: (line: string) => void,
): Promise<void> {
  const pages = pagesBranch(out);
  await removePreview(pullRequest, {changePages: (...change) => changePages(pages, ...change), say});
  await layPages(pages.remote, join(out, 'pages'));
}

function pagesBranch(out: string): PagesBranch {
  return {remote: join(out, 'pages.git'), branch: BRANCH, token: null};
}

async function createWorld(
  {repository, base, pullRequest, site, isFork, out}: RehearsalRequest,
  run: WorkflowRun,
  comment: string,
  say: (line: string) => void,
): Promise<DeployWorld> {
  const pages = pagesBranch(out);
  if (!existsSync(pages.remote)) await runProgram('git', ['init', '--quiet', '--bare', pages.remote]);
  const baseSha = await commitNamed(repository, base);
  const github: GitHub = {
    pullRequestsFrom: async () => [
      {
        number: pullRequest,
        state: 'open',
        head: {sha: run.headSha, repo: {id: isFork ? HEAD_REPOSITORY : BASE_REPOSITORY}},
        base: {sha: baseSha, repo: {id: BASE_REPOSITORY}},
      },
    ],
    async changedFiles(from, to) {
      const args = ['diff', '--name-only', '--no-renames', '-z', `${from}...${to}`, '--'];
      const names = await runProgram('git', args, {cwd: repository});
      return {paths: names.split('\0').filter(Boolean), isCut: false};
    },
    artefacts: async () => [{name: ARTEFACT_NAME, bytes: 0}],
    comments: async () =>
      existsSync(comment) ? [{id: 1, user: {login: AUTHOR}, body: readFileSync(comment, 'utf8')}] : [],
    createComment: async (_, body) => writeFileSync(comment, body),
    updateComment: async (_, body) => writeFileSync(comment, body),
  };
  return {
    github,
    changePages: (...change) => changePages(pages, ...change),
    author: AUTHOR,
    site,
    runAddress: `${site.origin}/run`,
    say,
  };
}

/** Lays the branch out as the host would, from nothing. */
async function layPages(remote: string, folder: string): Promise<void> {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const branches = await runProgram('git', ['branch', '--list', BRANCH], {cwd: remote});
  if (branches.trim() === '') return;
  const args = ['--git-dir', realpathSync(remote), '--work-tree', realpathSync(folder)];
  await runProgram('git', [...args, 'checkout', '--quiet', '--force', BRANCH, '--', '.']);
}
