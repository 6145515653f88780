import {isAbsolute} from 'node:path';
import type {PlanDiff} from 'execplan-diff';
import type {SearchSettings} from 'execplan-search/client';
import type {Repository} from './links.ts';
import type {OnBrokenLinks} from './report-problems.ts';
import type {Sidebars} from './sidebars.ts';
import type {Commands} from './start-here/page.ts';

export type SearchEngine = {engine: 'embedded'} | Extract<SearchSettings, {engine: 'algolia'}>;

/** What a site says of its content. */
export interface ExecplanOptions {
  /** Absolute path of the repository, or of any folder with Markdown. Nothing is written there. */
  root: string;
  /**
   * Absolute path of a folder that this plugin may write to, inside the site's folder and used by no other
   * site: what is read and published is mirrored there.
   */
  staging: string;
  /** Where links to files without a page lead. @default null: their text stays text */
  repository?: Repository | null;
  /** The present, for stalled plans. @default the moment at which the site is loaded */
  now?: Date;
  /** Sidebars of reference documents; documents that the repository doesn't have are dropped. @default {} */
  sidebars?: Sidebars;
  /**
   * What to do about links and fragments of the content that lead nowhere. `throw` stops a production build; the
   * development server only warns. @default 'warn'
   */
  onBrokenLinks?: OnBrokenLinks;
  /**
   * Which engine answers searches: the embedded one, whose index is built with the site, or Algolia, which is sent the
   * same records. @default {engine: 'embedded'}
   */
  search?: SearchEngine;
  /**
   * Of a preview: what its change does to plans, from `execplan diff --format json`. Their pages say it and mark it.
   *
   * @default []
   */
  changes?: readonly PlanDiff[];
  /**
   * How whoever has a checkout runs this site and begins a plan; the page for newcomers says it.
   *
   * @default null: it says only what is so everywhere
   */
  commands?: Commands | null;
  /** Absolute paths of further folders below the root that are no content, such as built sites. @default [] */
  skip?: readonly string[];
}

export type ResolvedOptions = Required<ExecplanOptions>;

/**
 * Fills in the defaults.
 *
 * @throws Error where a path isn't absolute: relative ones would depend on where the command was started
 */
export function resolveOptions(options: ExecplanOptions): ResolvedOptions {
  for (const name of ['root', 'staging'] as const) {
    if (!isAbsolute(options[name])) {
      throw new Error(
        `docusaurus-plugin-execplan: Unexpected \`${name}: ${options[name]}\`, expected an absolute path`,
      );
    }
  }
  return {
    repository: null,
    now: new Date(),
    sidebars: {},
    onBrokenLinks: 'warn',
    search: {engine: 'embedded'},
    changes: [],
    commands: null,
    skip: [],
    ...options,
  };
}
