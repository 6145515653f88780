/**
 * Changes the pages branch with git's plumbing: nothing of the branch or of what is published is ever checked out, so no
 * hook, filter or link of either has a chance.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {PREVIEWS_FOLDER} from './address.ts';

export interface PagesBranch {
  /** Address or folder of the repository. */
  remote: string;
  branch: string;
  /** `null` where the remote asks for none. */
  token: string | null;
}

export type PagesChange =
  /** The main branch's site, at the root; previews stay. */
  | {kind: 'site'; folder: string}
  /** A preview, whose folder is replaced as a whole. */
  | {kind: 'preview'; folder: string; at: string}
  | {kind: 'remove'; at: string};

const ATTEMPTS = 10;
const REF = 'refs/pages/now';

/**
 * Makes a commit of the change and pushes it. Several writers are put in order by the remote itself: a push counts only
 * where the branch is still what it was read as, else the change is made again on what it is now. The commit has no parent:
 * what was removed is gone, and the branch doesn't grow with every preview.
 *
 * @returns whether the branch is another now
 * @throws Error with what git says
 */
export async function changePages(
  pages: PagesBranch,
  change: PagesChange,
  message: string,
): Promise<{changed: boolean}> {
  const folder = mkdtempSync(join(tmpdir(), 'execplan-pages-'));
  try {
    const git = createGit(folder, pages);
    await git(['init', '--quiet', '--bare', '.']);
    const published =
      change.kind === 'remove' ? null : await storeFolder(git, folder, resolve(change.folder));
    for (let attempt = 1; ; attempt += 1) {
      const before = await readBranch(git, pages);
      if (change.kind === 'remove' && before === '') return {changed: false};
      const tree = await changedTree(git, before, change, published);
      if (before !== '' && tree === (await git(['rev-parse', `${before}^{tree}`])).trim())
        return {changed: false};
      const commit = (await git(['commit-tree', tree, '-m', message])).trim();
      const rejection = await pushUnlessChanged(git, pages, before, commit);
      if (rejection === null) return {changed: true};
      if (attempt === ATTEMPTS) throw new Error(`${pages.branch}: still changing after ${attempt} attempts`);
      // Writers that met once don't meet again.
      await wait(Math.random() * 250 * attempt);
    }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

type Git = (
  args: readonly string[],
  options?: {input?: string; env?: Record<string, string>},
) => Promise<string>;

/** @returns runs git in the folder; what it prints, or an error with what it complains of */
function createGit(folder: string, {remote, token}: PagesBranch): Git {
  const access: [string, string][] =
    token === null
      ? []
      : [
          [
            `http.${remote}.extraHeader`,
            `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
          ],
        ];
  const settings: [string, string][] = [
    ['core.autocrlf', 'false'],
    ['core.quotePath', 'false'],
    ['core.hooksPath', join(folder, 'no-hooks')],
    ['core.excludesFile', join(folder, 'none')],
    ['core.attributesFile', join(folder, 'none')],
    ['gc.auto', '0'],
    ...access,
  ];
  const identity = {name: 'execplan-preview', email: 'execplan-preview@users.noreply.github.com'};
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
    // By the environment and not by arguments, which every process of the machine can read.
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
  // A hook of the repository that runs this may have set them.
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']) delete env[name];
  return (args, {input = '', env: more = {}} = {}) =>
    new Promise((done, fail) => {
      const child = spawn('git', args, {cwd: folder, env: {...env, ...more}, windowsHide: true});
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', fail);
      child.on('close', (code) => {
        if (code === 0) done(Buffer.concat(out).toString('utf8'));
        else fail(new Error(`git ${args[0]}: ${Buffer.concat(err).toString('utf8').trim()}`));
      });
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    });
}

/** @returns the tree of a folder's files */
async function storeFolder(git: Git, repository: string, folder: string): Promise<string> {
  const env = {GIT_DIR: repository, GIT_INDEX_FILE: join(repository, 'index-of-folder')};
  await git(['-C', folder, `--work-tree=${folder}`, 'add', '--all', '--force', '--', '.'], {env});
  return (await git(['write-tree'], {env})).trim();
}

/** @returns the branch's commit, fetched; empty where there is no such branch */
async function readBranch(git: Git, {remote, branch}: PagesBranch): Promise<string> {
  const [commit = ''] = (await git(['ls-remote', remote, `refs/heads/${branch}`])).split(/\s/);
  if (commit === '') return '';
  await git(['fetch', '--quiet', '--depth=1', '--no-tags', remote, `+refs/heads/${branch}:${REF}`]);
  return (await git(['rev-parse', REF])).trim();
}

/** @returns why the push was turned down because somebody else was faster; `null` where it went through */
async function pushUnlessChanged(
  git: Git,
  {remote, branch}: PagesBranch,
  before: string,
  commit: string,
): Promise<string | null> {
  const ref = `refs/heads/${branch}`;
  try {
    await git(['push', '--quiet', `--force-with-lease=${ref}:${before}`, remote, `${commit}:${ref}`]);
    return null;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // git's words for a branch that isn't what it was, and a host's for one that is being written.
    if (/stale info|cannot lock ref|failed to update ref|incorrect old value/i.test(said)) return said;
    throw error;
  }
}

async function changedTree(
  git: Git,
  before: string,
  change: PagesChange,
  published: string | null,
): Promise<string> {
  const root = before === '' ? [] : await readTree(git, before);
  let entries: TreeEntry[];
  if (change.kind === 'site') {
    const site = await readTree(git, published ?? '');
    if (site.some(({name}) => name === PREVIEWS_FOLDER)) {
      throw new Error(
        `${change.folder}: Unexpected ${PREVIEWS_FOLDER}/, expected a site without a page there`,
      );
    }
    entries = [...site, ...root.filter(({name}) => name === PREVIEWS_FOLDER)];
  } else {
    entries = await withPath(git, root, change.at.split('/'), published);
  }
  // GitHub would leave out what begins with an underscore.
  const empty = (await git(['hash-object', '-w', '--stdin'])).trim();
  const marked = entries.filter(({name}) => name !== '.nojekyll');
  return writeTree(git, [...marked, {mode: '100644', type: 'blob', hash: empty, name: '.nojekyll'}]);
}

interface TreeEntry {
  mode: string;
  type: string;
  hash: string;
  name: string;
}

/** @returns the entries with a folder in place of what was at the path; without it where there is none */
async function withPath(
  git: Git,
  entries: readonly TreeEntry[],
  [name = '', ...rest]: readonly string[],
  tree: string | null,
): Promise<TreeEntry[]> {
  const others = entries.filter((entry) => entry.name !== name);
  if (rest.length === 0) return tree === null ? others : [...others, folderEntry(name, tree)];
  const inner = entries.find((entry) => entry.name === name && entry.type === 'tree');
  const changed = await withPath(git, inner ? await readTree(git, inner.hash) : [], rest, tree);
  return changed.length === 0 ? others : [...others, folderEntry(name, await writeTree(git, changed))];
}

function folderEntry(name: string, hash: string): TreeEntry {
  return {mode: '040000', type: 'tree', hash, name};
}

async function readTree(git: Git, tree: string): Promise<TreeEntry[]> {
  const listed = await git(['ls-tree', '-z', tree]);
  return listed.split('\0').flatMap((line) => {
    const [, mode, type, hash, name] = /^(\d+) (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return mode && type && hash && name ? [{mode, type, hash, name}] : [];
  });
}

async function writeTree(git: Git, entries: readonly TreeEntry[]): Promise<string> {
  const input = entries.map(({mode, type, hash, name}) => `${mode} ${type} ${hash}\t${name}\0`).join('');
  return (await git(['mktree', '-z'], {input})).trim();
}
