/** A content root as a commit has it, read from git without checking out. */
import {CONTENT_CONFIG_FILE, type ContentConfig, parseContentConfig} from 'execplan';
import {
  createIsRead,
  type LintedRepository,
  type LintOptions,
  RULES,
  readLintOptions,
  toRepository,
} from 'execplan-lint';
import {decodeText, type GitBlobs, listTree, selectMarkdown} from 'execplan-repository';

/** How plans are found and linted: one configuration for both states, or each would be judged by other rules. */
export interface DiffConfig {
  content: ContentConfig;
  lint: LintOptions;
}

export interface RepositoryState {
  commit: string;
  /** Id of each file's content, by its path below the content root. */
  files: ReadonlyMap<string, string>;
  /** Paths of the Markdown that may be a plan. */
  markdown: readonly string[];
  /** What rules and citations may know of it. */
  repository: LintedRepository;
  /** @returns the text of a file */
  read(path: string): Promise<string>;
}

/**
 * Reads the configuration that a commit has.
 *
 * @throws Error that names file, key and what was expected
 */
export async function readDiffConfig(root: string, commit: string, blobs: GitBlobs): Promise<DiffConfig> {
  const file = (await listTree(root, commit)).find(({path}) => path === CONTENT_CONFIG_FILE);
  const text = file ? await readBlob(blobs, file.id) : null;
  const content = parseContentConfig(text);
  const {lint} = JSON.parse(text ?? '{}') as {lint?: unknown};
  return {
    content,
    lint: readLintOptions(
      lint,
      RULES.map(({name}) => name),
    ),
  };
}

/** Reads what a commit holds. */
export async function readState(
  root: string,
  commit: string,
  {content: config}: DiffConfig,
  blobs: GitBlobs,
): Promise<RepositoryState> {
  const listed = await listTree(root, commit);
  const files = new Map(listed.map(({path, id}) => [path, id]));
  const read = (path: string) => readBlob(blobs, files.get(path) ?? '');
  const isRead = createIsRead(config);
  const texts = new Map<string, string>();
  for (const path of files.keys()) if (isRead(path)) texts.set(path, await read(path));
  const markdown = selectMarkdown(
    listed.map(({path}) => ({path, target: path})),
    config,
  );
  return {
    commit,
    files,
    markdown: markdown.map(({path}) => path),
    repository: toRepository({files: [...files.keys()], config, texts}),
    read,
  };
}

async function readBlob(blobs: GitBlobs, id: string): Promise<string> {
  const bytes = await blobs.read(id);
  if (!bytes) throw new Error(`Unexpected lack of the object ${id}, expected git to have it`);
  return decodeText(bytes).text;
}
