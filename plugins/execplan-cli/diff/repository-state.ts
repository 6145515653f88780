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
import {decodeText, type GitBlobs, selectMarkdown, type TreeFile} from 'execplan-repository';

/** How plans are found and linted: one configuration for both states, or each would be judged by other rules. */
export interface DiffConfig {
  content: ContentConfig;
  lint: LintOptions;
  /** What the earlier state left out: a plan that the later one excludes doesn't change unseen. */
  excludedBefore: readonly string[];
}

export interface RepositoryState {
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
 * Reads the configuration of the later commit, and what the earlier one left out.
 *
 * @param files of both commits
 * @throws Error that names file, key and what was expected, where the later one is wrong
 */
export async function readDiffConfig(
  [before, after]: readonly [before: readonly TreeFile[], after: readonly TreeFile[]],
  blobs: GitBlobs,
): Promise<DiffConfig> {
  const text = await readConfigText(after, blobs);
  const content = parseContentConfig(text);
  const {lint} = JSON.parse(text ?? '{}') as {lint?: unknown};
  return {
    content,
    lint: readLintOptions(
      lint,
      RULES.map(({name}) => name),
    ),
    excludedBefore: excludedBy(await readConfigText(before, blobs)) ?? content.exclude,
  };
}

async function readConfigText(files: readonly TreeFile[], blobs: GitBlobs): Promise<string | null> {
  const file = files.find(({path}) => path === CONTENT_CONFIG_FILE);
  return file ? readBlob(blobs, file.id) : null;
}

/** @returns `null` for a configuration that is wrong, which may be what the change mends */
function excludedBy(text: string | null): readonly string[] | null {
  try {
    return parseContentConfig(text).exclude;
  } catch {
    return null;
  }
}

/** Reads what a commit holds. */
export async function readState(
  listed: readonly TreeFile[],
  {content: config, excludedBefore}: DiffConfig,
  blobs: GitBlobs,
): Promise<RepositoryState> {
  const files = new Map(listed.map(({path, id}) => [path, id]));
  const read = (path: string) => readBlob(blobs, files.get(path) ?? '');
  const isRead = createIsRead(config);
  const texts = new Map<string, string>();
  for (const {path, isLink} of listed) if (!isLink && isRead(path)) texts.set(path, await read(path));
  // A link's own text is the path that it leads to; the file that it leads to is compared by its own.
  const texted = listed.filter(({isLink}) => !isLink).map(({path}) => ({path, target: path}));
  const markdown = new Set(
    [config, {exclude: excludedBefore}]
      .flatMap((selection) => selectMarkdown(texted, selection))
      .map(({path}) => path),
  );
  return {
    files,
    markdown: [...markdown],
    repository: toRepository({files: [...files.keys()], config, texts}),
    read,
  };
}

async function readBlob(blobs: GitBlobs, id: string): Promise<string> {
  const bytes = await blobs.read(id);
  if (!bytes) throw new Error(`Unexpected lack of the object ${id}, expected git to have it`);
  return decodeText(bytes).text;
}
