import {createIsRead, type LintOptions, type RepositoryInput, RULES, readLintOptions} from 'execplan-lint';
import {
  type ListedFile,
  listFiles,
  readContentConfig,
  readLintConfig,
  readTexts,
  selectMarkdown,
  withoutIgnored,
} from 'execplan-repository';
import {OperationalError} from './io.ts';

/** What is known of a content root; plain data, so that workers can be given it. */
export interface LoadedRepository extends RepositoryInput {
  /** Absolute path, symbolic links resolved. */
  root: string;
  options: LintOptions;
  /** Markdown that has a page. */
  markdown: ListedFile[];
}

/**
 * Reads what rules may know of a content root.
 *
 * @throws OperationalError where it can't be read or is configured wrongly
 */
export async function loadRepository(folder: string): Promise<LoadedRepository> {
  try {
    const listing = await listFiles(folder);
    const {root} = listing;
    const files = await withoutIgnored(listing);
    const config = await readContentConfig(root);
    const isRead = createIsRead(config);
    return {
      root,
      config,
      options: readLintOptions(
        await readLintConfig(root),
        RULES.map(({name}) => name),
      ),
      files: files.map(({path}) => path),
      markdown: selectMarkdown(files, config),
      texts: await readTexts(
        root,
        files.filter(({path}) => isRead(path)),
      ),
    };
  } catch (error) {
    throw new OperationalError(error instanceof Error ? error.message : String(error));
  }
}
