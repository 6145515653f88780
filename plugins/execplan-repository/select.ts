/** Which files of a content root are shown; pure over a listing. */

import {type ContentConfig, createMatcher} from 'execplan';
import type {ListedFile} from './listing.ts';
import {isMarkdown} from './markdown-name.ts';

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|apng|svg|ico|bmp)$/i;

/** @returns whether a file of this name may be published as an image. */
export function isImage(path: string): boolean {
  return IMAGE.test(path);
}

/**
 * Selects the files that get a page: all Markdown but what the configuration excludes. A link is judged by its
 * own name and by the file that it leads to, so that no link shows what would not be shown itself.
 */
export function selectMarkdown(
  files: readonly ListedFile[],
  config: Pick<ContentConfig, 'exclude'>,
): ListedFile[] {
  const isExcluded = createMatcher(config.exclude);
  return files.filter(
    ({path, target}) =>
      isMarkdown(path) && isMarkdown(target) && !isExcluded(path) && (target === path || !isExcluded(target)),
  );
}

/**
 * Selects the files that may be published if a page shows them as an image.
 *
 * @returns by path in the repository
 */
export function selectImages(files: readonly ListedFile[]): Map<string, ListedFile> {
  const images = files.filter(({path, target}) => isImage(path) && isImage(target) && sameKind(path, target));
  return new Map(images.map((file) => [file.path, file]));
}

/** An SVG is checked before it is published; one behind a link of another name would not be. */
function sameKind(path: string, target: string): boolean {
  return isSvg(path) === isSvg(target);
}

/** @returns whether a file of this name is an SVG. */
export function isSvg(path: string): boolean {
  return /\.svg$/i.test(path);
}
