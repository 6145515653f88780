/** Reads a repository's past and present from git: one `git log`, one `git ls-tree`. */
import {streamGit} from 'execplan-repository';
import type {Commit} from './commit.ts';
import {createLogParser, LOG_FORM} from './parse-log.ts';

/** Whatever the case of the extension, at any depth below the folder that git runs in. */
const MARKDOWN = [':(icase)*.md', ':(icase)*.markdown'];
/** So many files may have gone and come in one commit for git to look which became which. */
const RENAME_LIMIT = 2000;

/**
 * Lists the commits that changed Markdown below a folder, the latest first, none before all that build on it.
 *
 * @param prefix path of the folder in the working tree, with `/` at its end
 * @throws Error where git can't answer
 */
export async function readLog(root: string, head: string, prefix: string): Promise<Commit[]> {
  const commits: Commit[] = [];
  const parser = createLogParser(prefix, (commit) => commits.push(commit));
  const options = ['log', '--date-order', '--full-history', '-M', `-l${RENAME_LIMIT}`, ...LOG_FORM];
  for await (const chunk of streamGit(root, [...options, head, '--', ...MARKDOWN])) parser.push(chunk);
  parser.end();
  return commits;
}

/**
 * @returns the id of the content of each committed file below a folder, by its path there
 * @throws Error where git can't answer
 */
export async function readTree(root: string, head: string): Promise<Map<string, string>> {
  const pieces: Buffer[] = [];
  for await (const chunk of streamGit(root, ['ls-tree', '-r', '-z', head])) pieces.push(chunk);
  const blobs = new Map<string, string>();
  for (const entry of Buffer.concat(pieces).toString('utf8').split('\0')) {
    const {blob, path} = /^100\d+ blob (?<blob>[0-9a-f]+)\t(?<path>.+)$/s.exec(entry)?.groups ?? {};
    if (blob && path) blobs.set(path, blob);
  }
  return blobs;
}
