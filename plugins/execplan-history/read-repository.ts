/** Reads a repository's past and present from git: one `git log`, one `git ls-tree`. */
import {listTree, streamGit} from 'execplan-repository';
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
  const files = await listTree(root, head);
  return new Map(files.flatMap(({path, id, isLink}) => (isLink ? [] : [[path, id] as const])));
}
