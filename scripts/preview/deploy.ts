/**
 * What the trusted half of a preview does: it may write to the repository, so it runs the base branch's code alone and
 * takes what it is handed for hostile.
 */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {DiffReport} from 'execplan-diff';
import {type PagesSite, previewAddress, previewFolder} from './address.ts';
import {judgeArtefact, LIMITS, REPORT_FILE, SITE_FOLDER} from './artefact.ts';
import {type CommentFacts, commentBody, findComment} from './comment.ts';
import type {GitHub} from './github.ts';
import {listArtefact} from './list-artefact.ts';
import {readPlanAddresses} from './plan-addresses.ts';
import type {PagesChange} from './publish.ts';
import {mayPublish} from './publishable.ts';
import {findPullRequest, type PullRequest} from './pull-request.ts';
import {ReportError, readReport} from './report.ts';
import type {WorkflowRun} from './workflow-run.ts';

/** Name under which the pull request's job hands over its site and its report. */
export const ARTEFACT_NAME = 'preview';

/** Packed; what it unpacks to is judged afterwards. */
const MOST_PACKED_BYTES = 150 * (1 << 20);

/** What a deployment reaches; replaced in rehearsals and tests. */
export interface DeployWorld {
  github: GitHub;
  changePages(change: PagesChange, message: string): Promise<{changed: boolean}>;
  /** Who writes the comments. */
  author: string;
  site: PagesSite;
  /** Address of the run that keeps the artefacts. */
  runAddress: string;
  say(line: string): void;
}

/**
 * Decides, before anything is fetched, whether there is something to deploy.
 *
 * @returns whether the artefact is to be downloaded
 */
export async function isWorthDownloading(run: WorkflowRun, {github, say}: DeployWorld): Promise<boolean> {
  const artefacts = (await github.artefacts(run.id)).filter(({name}) => name === ARTEFACT_NAME);
  const [artefact] = artefacts;
  if (!artefact || artefacts.length > 1) {
    say(`Unexpected ${artefacts.length} artefacts named ${ARTEFACT_NAME}, expected one`);
    return false;
  }
  if (artefact.bytes > MOST_PACKED_BYTES) {
    say(`Unexpected artefact of ${artefact.bytes} bytes, expected at most ${MOST_PACKED_BYTES}`);
    return false;
  }
  return true;
}

/**
 * Publishes the preview of a pull request and says so in its comment.
 *
 * @param artefact folder with what the pull request's job handed over, or `null` where that wasn't downloaded
 * @returns whether all went as it should; `false` where the artefact was refused
 */
export async function deployPreview(
  run: WorkflowRun,
  artefact: string | null,
  world: DeployWorld,
): Promise<boolean> {
  const {github, changePages, site, say} = world;
  const found = findPullRequest(run, await github.pullRequestsFrom(run.headOwner, run.headBranch));
  if (found.kind === 'none') {
    say(`Nothing to deploy: ${found.reason}`);
    return true;
  }
  if (found.kind === 'closed') {
    say(`Nothing to deploy: #${found.number} is closed`);
    await removePreview(found.number, world);
    return true;
  }
  const read = artefact === null ? null : readArtefact(artefact, say);
  if (artefact === null || read === null) {
    const reason = 'what its job handed over was refused; the log of the deployment says why.';
    await writeComment(found, null, {reason}, world);
    return false;
  }
  const verdict = mayPublish(found.isFork, await github.changedFiles(found.baseSha, found.headSha));
  if (!verdict.may) {
    // An earlier state may have been published.
    await removePreview(found.number, world);
    await writeComment(found, read, {reason: `${verdict.reason}.`}, world);
    return true;
  }
  const at = previewFolder(found.number);
  const {changed} = await changePages(
    {kind: 'preview', folder: join(artefact, SITE_FOLDER), at},
    `Preview of #${found.number} at ${found.headSha.slice(0, 7)}`,
  );
  say(`${at}: ${changed ? 'published' : 'unchanged'}`);
  const address = previewAddress(site, found.number);
  const plans = join(artefact, SITE_FOLDER, 'api', 'v1', 'plans.json');
  const pages = readPlanAddresses(existsSync(plans) ? readFileSync(plans, 'utf8') : '', site.origin, address);
  await writeComment(found, read, {address, pages}, world);
  return true;
}

/** Takes a preview away; nothing happens where there is none. */
export async function removePreview(
  pullRequest: number,
  {changePages, say}: Pick<DeployWorld, 'changePages' | 'say'>,
): Promise<void> {
  const at = previewFolder(pullRequest);
  const {changed} = await changePages({kind: 'remove', at}, `Remove the preview of #${pullRequest}`);
  say(`${at}: ${changed ? 'removed' : 'not there'}`);
}

function readArtefact(artefact: string, say: (line: string) => void): DiffReport | null {
  const problems = judgeArtefact(listArtefact(artefact, LIMITS.entries));
  for (const problem of problems) say(`artefact: ${problem}`);
  if (problems.length > 0) return null;
  try {
    return readReport(readFileSync(join(artefact, REPORT_FILE), 'utf8'));
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    say(`${REPORT_FILE}: ${error.message}`);
    return null;
  }
}

async function writeComment(
  {number, headSha}: PullRequest,
  report: DiffReport | null,
  preview: CommentFacts['preview'],
  {github, author, runAddress, say}: DeployWorld,
): Promise<void> {
  const body = commentBody({report, preview, commit: headSha, runAddress});
  const earlier = findComment(await github.comments(number), author);
  if (earlier === null) await github.createComment(number, body);
  else await github.updateComment(earlier, body);
  say(`comment: ${earlier === null ? 'written' : 'updated'}`);
}
