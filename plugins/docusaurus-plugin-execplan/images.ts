import type {ListedFile} from 'execplan-repository';
import {selectImages} from 'execplan-repository';
import type {Page} from './content.ts';
import {pathCandidates, splitUrl} from './links.ts';

/**
 * Finds the files that pages show as images. Nothing else of a repository is ever published: a link, unlike an
 * image, copies no file.
 */
export function findUsedImages(pages: readonly Page[], files: readonly ListedFile[]): ListedFile[] {
  const publishable = selectImages(files);
  const used = new Set<ListedFile>();
  for (const page of pages) {
    for (const url of page.analysis.rendered.images) {
      const file = pathCandidates(splitUrl(url.trim()).path, page.path)
        .map((path) => publishable.get(path))
        .find((found) => found !== undefined);
      if (file) used.add(file);
    }
  }
  return [...used];
}
