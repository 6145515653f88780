/** The page on which a plan is written, and what it loads to check it; pure. */
import {nameOf} from 'execplan';
import {
  type PlanFacts,
  readPlanFacts,
  type SharedContext,
  toRepository,
  toSharedContext,
} from 'execplan-lint';
import type {Content} from '../content.ts';
import type {ListingPage} from '../folders.ts';
import type {Repository} from '../links.ts';
import {WRITE_ADDRESS} from './addresses.ts';
import {type NewFilePage, newFilePage} from './new-file-page.ts';

/** What the page knows wherever it runs. */
export interface WriteListing {
  facts: PlanFacts;
  /** `null` where the repository's host has no such page, or isn't known. */
  newFile: NewFilePage | null;
}

/** What it loads. */
export interface WriteData {
  lint: SharedContext;
  /** Names of the newest plans in the folder of new ones, of which another one can't be made. */
  taken: string[];
}

/** A new plan has today's date, or one near it: those of which it might have the name are the newest. */
const MOST_TAKEN = 500;

export interface WritePage {
  page: ListingPage<WriteListing, never>;
  data: WriteData;
}

/** Makes the page. Neither it nor its data grow with the number of plans. */
export function writePage(
  {pages, lintRepository, lintOptions}: Pick<Content, 'pages' | 'lintRepository' | 'lintOptions'>,
  repository: Repository | null,
): WritePage {
  const known = toRepository(lintRepository);
  const facts = readPlanFacts(lintRepository, known, lintOptions);
  return {
    page: {address: WRITE_ADDRESS, listing: {facts, newFile: newFilePage(repository)}},
    data: {
      lint: toSharedContext(known, lintRepository.config, lintOptions),
      taken: takenNames(
        pages.map(({path}) => path),
        facts.folder,
      ),
    },
  };
}

function takenNames(paths: readonly string[], folder: string): string[] {
  const start = folder === '' ? '' : `${folder}/`;
  return paths
    .filter((path) => path.startsWith(start) && !path.slice(start.length).includes('/'))
    .map(nameOf)
    .filter((name) => /^\d{4}-\d{2}-\d{2}-/.test(name))
    .sort()
    .reverse()
    .slice(0, MOST_TAKEN);
}
