import type {Page} from '../../content.ts';
import type {Graph} from '../../graph/graph.ts';
import {LLMS_ADDRESS, LLMS_FULL_ADDRESS} from './addresses.ts';
import {llmsFullFiles} from './llms-full.ts';
import {type LlmsOptions, llmsTxt} from './llms-txt.ts';

export interface LlmsFilesOptions extends LlmsOptions {
  /** Whether the sources are put together; else a file in their place says that they aren't. */
  hasFullText: boolean;
}

const WITHOUT_FULL_TEXT =
  'The development server does not put all sources together anew for each edit; `pnpm build` writes them here.\n';

/**
 * Makes the files for language models.
 *
 * @param pages all that is published, and nothing else
 * @returns the text of each, by its address
 */
export function llmsFiles(
  pages: readonly Pick<Page, 'path' | 'source'>[],
  graph: Graph,
  {hasFullText, ...options}: LlmsFilesOptions,
): Map<string, string> {
  const sources = new Map(pages.map(({path, source}) => [path, source]));
  const sourceOf = (path: string) => sources.get(path) ?? '';
  return new Map([
    [LLMS_ADDRESS, llmsTxt(graph, options)],
    ...(hasFullText
      ? llmsFullFiles(graph, {...options, sourceOf})
      : ([[LLMS_FULL_ADDRESS, WITHOUT_FULL_TEXT]] as const)),
  ]);
}
