/** The sites that the browser tests open: what each is made of, and where its build lies. */
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Beside the project would be inside its own content root; each checkout has a folder of its own. */
export const SITES_FOLDER = join(
  tmpdir(),
  `execplan-sites-${createHash('sha256').update(PROJECT).digest('hex').slice(0, 10)}`,
);

export const SITE_NAMES = ['own', 'example', 'hostile', 'algolia', 'history', 'empty'] as const;
export type SiteName = (typeof SITE_NAMES)[number];

export interface Site {
  name: SiteName;
  /** Begins and ends with `/`. */
  basePath: string;
  /** Folder of everything below. */
  folder: string;
  contentRoot: string;
  /** The site's files as a host would serve them. */
  build: string;
  /** What the build printed. */
  log: string;
  /** Environment of the build and of the command-line tool. */
  env: Record<string, string>;
}

/** The moment at which the tests take place, so that a stalled plan stays one. */
const NOW = '2026-03-10T12:00:00Z';

/** Another origin than the one that serves, so that a request to it would be noticed. */
const SITE_URL = 'https://docs.example.test';

/** What a site is built with whose searches Algolia answers; tests say where its host really is. */
export const ALGOLIA = {
  ALGOLIA_APP_ID: 'NOTICEBOARD',
  ALGOLIA_SEARCH_KEY: 'may-search',
  ALGOLIA_INDEX: 'plans',
  ALGOLIA_HOST: 'http://algolia.example.test',
} as const;

const SETTINGS: Record<SiteName, {basePath: string; content?: string; env?: Record<string, string>}> = {
  // The project's own content, as everybody sees it first.
  own: {basePath: '/', content: PROJECT},
  // A small repository at a sub-path, as a preview of a pull request has it.
  example: {
    basePath: '/previews/pr-7/',
    content: join(PROJECT, 'e2e/fixtures/example'),
    env: {REPO_URL: 'https://code.example.test/town/noticeboard', REPO_REF: 'main'},
  },
  // A stranger's pull request.
  hostile: {basePath: '/hostile/'},
  // The example again, with its searches answered by another host.
  algolia: {basePath: '/', content: join(PROJECT, 'e2e/fixtures/example'), env: ALGOLIA},
  // A repository that has no plan yet.
  empty: {basePath: '/', content: join(PROJECT, 'e2e/fixtures/empty')},
  // A repository with commits of its own.
  history: {
    basePath: '/',
    env: {REPO_URL: 'https://code.example.test/town/noticeboard', REPO_REF: 'main'},
  },
};

/** Describes a site without making it. */
export function site(name: SiteName): Site {
  const {basePath, content, env} = SETTINGS[name];
  const folder = join(SITES_FOLDER, name);
  const contentRoot = content ?? join(folder, 'repository', 'content');
  return {
    name,
    basePath,
    folder,
    contentRoot,
    build: join(folder, 'build'),
    log: join(folder, 'build.log'),
    env: {CONTENT_ROOT: contentRoot, BASE_URL: basePath, SITE_URL, NOW, ...env},
  };
}

/** Names the state of the project that a site was built from; absent where its build failed. */
export function madeFrom({folder}: Site): string {
  return join(folder, 'made-from');
}

/** Whether the last build of a site succeeded. */
export function isBuilt(described: Site): boolean {
  return existsSync(madeFrom(described));
}

/** The environment of this process without what would change a build, and with a site's own. */
export function siteEnvironment(env: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(ALGOLIA_|REPO_|SITE_URL$|BASE_URL$|CONTENT_ROOT$|NOW$|PORT$|NODE_ENV$|VITEST|DOCUSAURUS_)/.test(
        name,
      ),
  );
  return {...Object.fromEntries(kept), ...env};
}
