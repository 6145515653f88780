/** The environment of the commands, read once and checked; names and meanings are promises to users. */
import {createHash} from 'node:crypto';
import {realpathSync, statSync} from 'node:fs';
import {resolve} from 'node:path';
import {type RepositoryUrl, readRepositoryUrl} from 'execplan-repository';

export interface SiteEnvironment {
  /** Absolute path, symbolic links resolved. */
  contentRoot: string;
  /** Whether the site shows something else than its own project. */
  isForeign: boolean;
  /** Origin without a slash at its end. */
  siteUrl: string;
  /** With a slash at both ends. */
  baseUrl: string;
  repository: RepositoryUrl | null;
  port: number;
  now: Date | undefined;
  /** Set where Algolia is to answer searches; `null` for the embedded engine. */
  algolia: AlgoliaEnvironment | null;
  /** Set where the site is the preview of a change; `null` for the site itself. */
  preview: PreviewEnvironment | null;
}

/** What a preview says of itself on each page. */
export interface PreviewEnvironment {
  /** Abbreviated. */
  commit: string;
  pullRequest: number | null;
  /** Address of the pull request, `null` where it has none. */
  url: string | null;
  /** When it was built, ISO 8601 in UTC, to the minute. */
  time: string;
}

/** What a page needs in order to ask Algolia; all of it is public. */
export interface AlgoliaEnvironment {
  appId: string;
  searchKey: string;
  index: string;
  /** Another host than Algolia's, with its scheme; else `null`. */
  host: string | null;
}

/** A wrong value in the environment: the user's to mend, so it is said without a stack. */
export class EnvironmentError extends Error {}

/**
 * Reads the environment.
 *
 * @param project absolute path of this project
 * @param cwd what a relative `CONTENT_ROOT` is relative to
 * @throws EnvironmentError that names the variable, its value and what was expected
 */
export function readEnvironment(
  env: NodeJS.ProcessEnv,
  project: string,
  cwd: string = project,
): SiteEnvironment {
  const contentRoot = readContentRoot(env.CONTENT_ROOT, project, cwd);
  return {
    contentRoot,
    isForeign: contentRoot !== realpathSync(project),
    siteUrl: readSiteUrl(env.SITE_URL || 'http://localhost:3000'),
    baseUrl: readBaseUrl(env.BASE_URL || '/'),
    repository: readRepository(env.REPO_URL, env.REPO_REF),
    port: readPort(env.PORT || '3000'),
    now: readTime('NOW', env.NOW),
    algolia: readAlgolia(env),
    preview: readPreview(env),
  };
}

/**
 * Names what two runs at once must not share: those of two content roots, of a preview and the site itself, of
 * the development server and a build, of two builds into different folders.
 *
 * @param target folder that is built into, `null` for the development server
 */
export function siteKey({contentRoot, baseUrl}: SiteEnvironment, target: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([contentRoot, baseUrl, target]))
    .digest('hex')
    .slice(0, 10);
}

/** @throws EnvironmentError for what can't be a commit, a pull request's number or a time */
function readPreview(env: NodeJS.ProcessEnv): PreviewEnvironment | null {
  const {PREVIEW_COMMIT: commit, PREVIEW_PULL_REQUEST: number, PREVIEW_TIME: time} = env;
  if (!commit) {
    if (!number && !time) return null;
    throw new EnvironmentError(
      `PREVIEW_COMMIT: Unexpected empty value beside ${number ? 'PREVIEW_PULL_REQUEST' : 'PREVIEW_TIME'}, expected the commit that is shown`,
    );
  }
  if (!/^[0-9a-f]{7,64}$/.test(commit)) {
    throw new EnvironmentError(
      `PREVIEW_COMMIT: Unexpected \`${commit}\`, expected a commit such as \`1a2b3c4\``,
    );
  }
  if (number && !/^[1-9]\d{0,9}$/.test(number)) {
    throw new EnvironmentError(
      `PREVIEW_PULL_REQUEST: Unexpected \`${number}\`, expected a number such as \`7\``,
    );
  }
  const built = readTime('PREVIEW_TIME', time) ?? readTime('NOW', env.NOW) ?? new Date();
  const repository = readRepository(env.REPO_URL, env.REPO_REF);
  return {
    commit: commit.slice(0, 7),
    pullRequest: number ? Number(number) : null,
    url: number && repository ? `${repository.url}/pull/${number}` : null,
    time: `${built.toISOString().slice(0, 16)}Z`,
  };
}

/** @throws EnvironmentError where some of the three that belong together are set and others aren't */
function readAlgolia(env: NodeJS.ProcessEnv): AlgoliaEnvironment | null {
  const names = ['ALGOLIA_APP_ID', 'ALGOLIA_SEARCH_KEY', 'ALGOLIA_INDEX'] as const;
  const [appId, searchKey, index] = names.map((name) => env[name] ?? '');
  // For `search:push` alone an index and a key to write are set: the site still answers by itself.
  if (!appId || !searchKey) {
    if (!searchKey) return null;
    throw new EnvironmentError(
      `ALGOLIA_APP_ID: Unexpected empty value beside ALGOLIA_SEARCH_KEY, expected the application's id`,
    );
  }
  if (!index) {
    throw new EnvironmentError(
      `ALGOLIA_INDEX: Unexpected empty value beside ALGOLIA_SEARCH_KEY, expected the name of the index`,
    );
  }
  return {appId, searchKey, index, host: readAlgoliaHost(env.ALGOLIA_HOST)};
}

/** What it takes to send records to Algolia. */
export interface AlgoliaPushEnvironment {
  appId: string;
  /** May write; never printed. */
  adminKey: string;
  index: string;
  /** Another host than Algolia's, with its scheme; else `null`. */
  host: string | null;
}

/** @throws EnvironmentError that names every variable that is missing */
export function readAlgoliaPush(env: NodeJS.ProcessEnv): AlgoliaPushEnvironment {
  const {ALGOLIA_APP_ID: appId, ALGOLIA_ADMIN_KEY: adminKey, ALGOLIA_INDEX: index} = env;
  if (appId && adminKey && index) return {appId, adminKey, index, host: readAlgoliaHost(env.ALGOLIA_HOST)};
  const missing = Object.entries({
    ALGOLIA_APP_ID: "the application's id",
    ALGOLIA_ADMIN_KEY: 'a key that may write',
    ALGOLIA_INDEX: 'the name of the index',
  }).filter(([name]) => !env[name]);
  throw new EnvironmentError(
    missing.map(([name, expected]) => `${name}: Unexpected empty value, expected ${expected}`).join('\n'),
  );
}

/** @throws EnvironmentError for what is no address of a host */
export function readAlgoliaHost(given: string | undefined): string | null {
  if (!given) return null;
  const text = given.includes('://') ? given : `https://${given}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
  throw new EnvironmentError(
    `ALGOLIA_HOST: Unexpected \`${given}\`, expected a host such as \`http://127.0.0.1:4000\``,
  );
}

function readContentRoot(given: string | undefined, project: string, cwd: string): string {
  const path = given ? resolve(cwd, given) : project;
  try {
    const real = realpathSync(path);
    if (statSync(real).isDirectory()) return real;
  } catch {
    throw new EnvironmentError(
      `CONTENT_ROOT: Unexpected \`${given}\`, expected a folder; there is nothing at ${path}`,
    );
  }
  throw new EnvironmentError(`CONTENT_ROOT: Unexpected \`${given}\`, expected a folder; ${path} is a file`);
}

function readSiteUrl(given: string): string {
  const url = parseUrl(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new EnvironmentError(
      `SITE_URL: Unexpected \`${given}\`, expected an address without a path such as \`https://docs.example.org\` (a path belongs in BASE_URL)`,
    );
  }
  return url.origin;
}

function readBaseUrl(given: string): string {
  const path = `/${given}/`.replace(/\/{2,}/g, '/');
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(path) || /\/\.{1,2}\//.test(path)) {
    throw new EnvironmentError(
      `BASE_URL: Unexpected \`${given}\`, expected a path of letters, digits, \`-\`, \`.\`, \`_\` and \`~\` such as \`/previews/pr-7/\``,
    );
  }
  return path;
}

function readRepository(given: string | undefined, ref: string | undefined): SiteEnvironment['repository'] {
  if (!given) return null;
  const repository = readRepositoryUrl(given, ref);
  if (!repository) {
    throw new EnvironmentError(
      `REPO_URL: Unexpected \`${given}\`, expected an address such as \`https://github.com/owner/name\``,
    );
  }
  return repository;
}

function readPort(given: string): number {
  const port = Number(given);
  if (!/^\d+$/.test(given) || port < 1 || port > 65_535) {
    throw new EnvironmentError(`PORT: Unexpected \`${given}\`, expected a number from 1 to 65535`);
  }
  return port;
}

function readTime(name: string, given: string | undefined): Date | undefined {
  if (!given) return undefined;
  const now = new Date(given);
  if (Number.isNaN(now.getTime()) || !/^\d{4}-\d{2}-\d{2}/.test(given)) {
    throw new EnvironmentError(
      `${name}: Unexpected \`${given}\`, expected an ISO time such as \`2026-03-10T12:00:00Z\``,
    );
  }
  return now;
}

function parseUrl(given: string): URL | null {
  try {
    return new URL(given);
  } catch {
    return null;
  }
}
