/** Which page a staged file belongs to, and when files that belong to none go. */
import {join, normalize} from 'node:path';
import type {Collected} from './collect.ts';
import type {Page} from './content.ts';
import type {Staging} from './staging.ts';

export interface Mirror {
  /** Absolute path of the staging folder. */
  folder: string;
  /** @param file absolute path of a staged file */
  pageOf(file: string): Page | undefined;
  /** Takes up a new state of the content. */
  update(collected: Collected, staging: Staging): Promise<void>;
}

/**
 * Makes the mirror of a staging folder.
 *
 * @param removalDelayMs how long a file outlives its page: the development server still shows it until its route
 *   is gone, and would flash an error
 */
export function createMirror(folder: string, removalDelayMs: number): Mirror {
  let pages = new Map<string, Page>();
  let staged: ReadonlySet<string> = new Set();

  async function removeStale(staging: Staging): Promise<void> {
    await staging.remove(await staging.findStale(staged));
  }

  return {
    folder,
    pageOf: (file) => pages.get(normalize(file)),
    async update(collected, staging) {
      staged = collected.staged;
      pages = new Map(collected.pages.map((page) => [join(folder, `${page.address}.md`), page]));
      if (removalDelayMs === 0) await removeStale(staging);
      else setTimeout(() => void removeStale(staging), removalDelayMs).unref();
    },
  };
}
