/** `pnpm preview:build`, `find`, `deploy`, `clean`, `settings`, `publish`, `rehearse`, `vercel`. */
import {spawnSync} from 'node:child_process';
import {appendFileSync, existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {serveFolder} from '../../e2e/static-server.ts';
import {pagesSite, previewBasePath} from './address.ts';
import {buildPreview} from './build.ts';
import {readPreviewCommandLine} from './command-line.ts';
import {type DeployWorld, deployPreview, isWorthDownloading, removePreview} from './deploy.ts';
import {connectToGitHub} from './github.ts';
import {changePages, type PagesBranch} from './publish.ts';
import {rehearse} from './rehearse.ts';
import {PROJECT} from './run-program.ts';
import {vercelSettings} from './vercel.ts';
import {readWorkflowRun} from './workflow-run.ts';

const [FAILED, WRONG_USE] = [1, 2];
/** Who writes with the token that GitHub gives to a workflow. */
const AUTHOR = 'github-actions[bot]';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** @throws Error that names the variable */
function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name}: Unexpected empty value, expected what GitHub sets in a workflow`);
  return value;
}

function site() {
  return pagesSite(required('GITHUB_REPOSITORY'), process.env.PAGES_URL);
}

function repositoryUrl(): string {
  return `${required('GITHUB_SERVER_URL')}/${required('GITHUB_REPOSITORY')}`;
}

function pagesBranch(): PagesBranch {
  return {
    remote: `${repositoryUrl()}.git`,
    branch: process.env.PAGES_BRANCH || 'gh-pages',
    token: required('GITHUB_TOKEN'),
  };
}

function readEvent() {
  return readWorkflowRun(JSON.parse(readFileSync(required('GITHUB_EVENT_PATH'), 'utf8')));
}

/** @param run id of the run that keeps the artefacts */
function world(run: number): DeployWorld {
  const pages = pagesBranch();
  return {
    github: connectToGitHub({
      apiUrl: required('GITHUB_API_URL'),
      repository: required('GITHUB_REPOSITORY'),
      token: required('GITHUB_TOKEN'),
    }),
    changePages: (...change) => changePages(pages, ...change),
    author: AUTHOR,
    site: site(),
    runAddress: `${repositoryUrl()}/actions/runs/${run}`,
    say,
  };
}

async function main(): Promise<number> {
  const line = readPreviewCommandLine(process.argv.slice(2));
  switch (line.command) {
    case 'help':
      process.stdout.write(line.text);
      return 0;
    case 'wrong':
      process.stderr.write(`${line.message}\n`);
      return WRONG_USE;
    case 'build':
      await buildPreview(
        {
          ...line,
          repository: resolve(line.repository),
          out: resolve(line.out),
          time: new Date().toISOString(),
          site: site(),
          repositoryUrl: repositoryUrl(),
        },
        say,
      );
      return 0;
    case 'find': {
      const run = readEvent();
      const download = await isWorthDownloading(run, world(run.id));
      appendFileSync(required('GITHUB_OUTPUT'), `download=${download}\n`);
      return 0;
    }
    case 'deploy': {
      const run = readEvent();
      const artefact = resolve(line.artefact);
      return (await deployPreview(run, existsSync(artefact) ? artefact : null, world(run.id))) ? 0 : FAILED;
    }
    case 'settings': {
      const {origin, basePath} = site();
      const settings = {
        SITE_URL: origin,
        BASE_URL: basePath,
        REPO_URL: repositoryUrl(),
        REPO_REF: required('GITHUB_SHA'),
      };
      const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
      appendFileSync(required('GITHUB_ENV'), lines.join(''));
      return 0;
    }
    case 'clean': {
      const pages = pagesBranch();
      await removePreview(line.pullRequest, {changePages: (...change) => changePages(pages, ...change), say});
      return 0;
    }
    case 'publish': {
      const {changed} = await changePages(
        pagesBranch(),
        {kind: 'site', folder: resolve(line.folder)},
        `The site at ${required('GITHUB_SHA').slice(0, 7)}`,
      );
      say(changed ? 'published' : 'unchanged');
      return 0;
    }
    case 'rehearse': {
      const here = pagesSite('owner/owner.github.io', `http://127.0.0.1:${line.port}${line.basePath}`);
      const result = await rehearse(
        {
          ...line,
          repository: resolve(line.repository),
          out: resolve(line.out),
          time: new Date().toISOString(),
          site: here,
          repositoryUrl: null,
        },
        say,
      );
      say(`comment: ${result.comment}\npictures: ${result.pictures}`);
      if (!result.passed) return FAILED;
      if (!line.isServed) return 0;
      const basePath = previewBasePath(here, line.pullRequest);
      const server = await serveFolder(result.preview, basePath, {}, line.port);
      say(`preview: ${server.origin}${basePath} (Ctrl-C ends it)`);
      await new Promise((done) => process.once('SIGINT', done).once('SIGTERM', done));
      await server.close();
      return 0;
    }
    case 'vercel': {
      const settings = vercelSettings(process.env, new Date().toISOString());
      const {status} = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'scripts/site.ts', 'build', ...line.options],
        {cwd: PROJECT, stdio: 'inherit', env: {...process.env, ...settings}},
      );
      return status ?? FAILED;
    }
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = FAILED;
}
