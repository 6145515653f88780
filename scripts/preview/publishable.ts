/**
 * Whether a preview may stand on the host of the site; pure. Plans are data: built by the code of the base branch they
 * can't bring a script. Whoever changes that code can, and on the same host it would act in the site's name.
 */

/** What a pull request changes, as GitHub says it. */
export interface ChangedFiles {
  /** The former names of renamed files too. */
  paths: readonly string[];
  /** Whether the list may go on: GitHub names 300 files at most. */
  isCut: boolean;
}

export type Verdict = {may: true} | {may: false; reason: string};

/** What the site shows and never runs. */
const CONTENT = /\.(?:md|markdown|png|jpe?g|gif|webp|avif|svg)$/i;
/** Published as it is, or built as a page of this site's own: nobody looks for scripts there. */
const OWN = /^(?:static|src)\//i;

/**
 * Decides whether a preview is published.
 *
 * @param isFork a pull request from a branch of the repository itself comes from somebody who may publish anyway
 */
export function mayPublish(isFork: boolean, {paths, isCut}: ChangedFiles): Verdict {
  if (!isFork) return {may: true};
  if (isCut) {
    return {
      may: false,
      reason: 'it comes from a fork and changes more files than GitHub lists, so that some may be code',
    };
  }
  return paths.every((path) => CONTENT.test(path) && !OWN.test(path))
    ? {may: true}
    : {may: false, reason: 'it comes from a fork and changes more than documents'};
}
