/** The one comment of a pull request: what changed in its plans, and where to see them; pure. */
import {type DiffReport, formatMarkdown} from 'execplan-diff';
import {pageAddress} from '../corpus/page-address.ts';
import {isRecord} from './json-record.ts';
import {findLiveMarkup} from './live-markup.ts';

/** Begins the comment, so that the next run finds it; not shown. */
export const COMMENT_MARKER = '<!-- execplan-preview -->';

/** GitHub refuses 65,536 characters; what stands around the report takes less than 2,000. */
const REPORT_BYTES = 62_000;

export interface PublishedPreview {
  /** With a slash at its end. */
  address: string;
  /** Whole addresses of plans' pages by their paths, as far as they are known. */
  pages: ReadonlyMap<string, string>;
}

export interface CommentFacts {
  /** `null` where the artefact was refused. */
  report: DiffReport | null;
  /** Where it was published, or why it wasn't: our words. */
  preview: PublishedPreview | {reason: string};
  commit: string;
  /** The run that keeps the site and the pictures as artefacts. */
  runAddress: string;
}

/**
 * Writes the comment. Everything in the report is the author's: where it would act on GitHub in spite of all, it is left
 * out.
 */
export function commentBody({report, preview, commit, runAddress}: CommentFacts): string {
  const published = 'address' in preview ? preview : null;
  const allowed = [...(published === null ? [] : [published.address]), runAddress];
  const summary =
    report === null
      ? ''
      : formatMarkdown(report, {
          pageUrl:
            published === null
              ? null
              : (path) => published.pages.get(path) ?? planPageAddress(published.address, path),
          limit: REPORT_BYTES,
        }).trim();
  const live = findLiveMarkup(summary, allowed);
  const shown =
    live.length === 0
      ? summary
      : `The summary of the plans was left out, since it would have held ${live.join(', ')}.`;
  const at = `commit \`${commit.slice(0, 7)}\``;
  const place =
    'address' in preview
      ? `[Preview of the site](${preview.address}) at ${at}`
      : `The preview at ${at} was not published: ${preview.reason}`;
  const artefacts = `[site and pictures before and after](${runAddress}#artifacts)`;
  return [COMMENT_MARKER, shown, `${place} · ${artefacts}`].filter(Boolean).join('\n\n').concat('\n');
}

/** The address of a plan's page in a preview, by the rule that is promised. */
export function planPageAddress(preview: string, path: string): string {
  return `${preview}${pageAddress(path).split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * Finds the comment of an earlier run.
 *
 * @param comments what GitHub's API lists, oldest first
 * @param author who writes these comments: anybody can write the marker
 * @returns its id, `null` where there is none
 */
export function findComment(comments: readonly unknown[], author: string): number | null {
  for (const comment of comments) {
    if (!isRecord(comment) || !isRecord(comment.user)) continue;
    const {id, body, user} = comment;
    const isOurs = user.login === author && typeof body === 'string' && body.startsWith(COMMENT_MARKER);
    if (isOurs && typeof id === 'number') return id;
  }
  return null;
}
