import {formatDiffText, formatMarkdown} from 'execplan-diff';
import {withoutExtension} from 'execplan-repository';
import {wantsColor} from './color.ts';
import {contentRoot} from './content-root.ts';
import {compareRevisions} from './diff/compare-revisions.ts';
import {type Io, OperationalError} from './io.ts';
import {presentOf} from './show.ts';

export const DIFF_FORMATS = ['text', 'markdown', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export interface DiffCommandOptions {
  format: DiffFormat;
  /** Where a site of the later state is; plans' pages are linked there. */
  previewUrl?: string;
}

/**
 * `execplan diff`: what changed in the plans between two git revisions, in the plans' own terms (CONTRACT.md).
 *
 * @returns what goes to standard output
 * @throws OperationalError where it could not run
 */
export async function diff(
  base: string,
  head: string,
  {format, previewUrl}: DiffCommandOptions,
  io: Io,
): Promise<string> {
  const pageUrl = previewUrl === undefined ? null : createPageUrl(previewUrl);
  const report = await compareRevisions(contentRoot(io), base, head, presentOf(io.env));
  switch (format) {
    case 'text':
      return formatDiffText(report, {isColored: wantsColor(io)});
    case 'markdown':
      return formatMarkdown(report, {pageUrl});
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
  }
}

/** A plan's page has the plan's path, without its ending. */
function createPageUrl(previewUrl: string): (path: string) => string {
  let site: URL;
  try {
    site = new URL(previewUrl.replace(/\/?$/, '/'));
  } catch {
    throw new OperationalError(
      `--preview-url: unexpected \`${previewUrl}\`, expected an address such as \`https://docs.example.org/previews/pr-7/\``,
    );
  }
  return (path) =>
    new URL(`${withoutExtension(path).split('/').map(encodeURIComponent).join('/')}/`, site).href;
}
