import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {CONTENT_CONFIG_FILE, type ContentConfig} from 'execplan';
import {createIsRead, type LintOptions, type RepositoryInput, RULES, readLintOptions} from 'execplan-lint';
import {
  decodeText,
  inBatches,
  type ListedFile,
  listFiles,
  readContentConfig,
  selectMarkdown,
} from 'execplan-repository';
import {OperationalError} from './io.ts';
import {listNotIgnored} from './lint/git.ts';

/** What is known of a content root; plain data, so that workers can be given it. */
export interface LoadedRepository {
  /** Absolute path, symbolic links resolved. */
  root: string;
  config: ContentConfig;
  options: LintOptions;
  /** Paths of all files. */
  files: string[];
  /** Markdown that has a page. */
  markdown: ListedFile[];
  /** Texts of manifests and of documents that plans cite, by path. */
  texts: Map<string, string>;
}

/**
 * Reads what rules may know of a content root.
 *
 * @throws OperationalError where it can't be read or is configured wrongly
 */
export async function loadRepository(folder: string): Promise<LoadedRepository> {
  try {
    const {root, files: all} = await listFiles(folder);
    // What a build or an installation has left is no part of a repository.
    const kept = await listNotIgnored(root);
    const files = kept ? all.filter(({path}) => kept.has(path)) : all;
    const config = await readContentConfig(root);
    const isRead = createIsRead(config);
    const read = files.filter(({path}) => isRead(path));
    const texts = await inBatches(read, async ({path, target}) => {
      const bytes = await readFile(join(root, target)).catch(() => null);
      return [path, bytes ? decodeText(bytes).text : ''] as const;
    });
    return {
      root,
      config,
      options: readLintOptions(
        await readLintKey(root),
        RULES.map(({name}) => name),
      ),
      files: files.map(({path}) => path),
      markdown: selectMarkdown(files, config),
      texts: new Map(texts),
    };
  } catch (error) {
    throw new OperationalError(error instanceof Error ? error.message : String(error));
  }
}

/** @returns the repository as `toRepository` takes it. */
export function repositoryInput({files, config, texts}: LoadedRepository): RepositoryInput {
  return {files, config, textOf: (path) => texts.get(path) ?? null};
}

/** The rest of the file was read, and found right, with the content's own configuration. */
async function readLintKey(root: string): Promise<unknown> {
  const text = await readFile(join(root, CONTENT_CONFIG_FILE), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as {lint?: unknown}).lint;
}
