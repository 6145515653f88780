/** Reads the history of a site's plans once, beside what else a build does. */
import {type RepositoryHistory, readHistory} from 'execplan-history';
import type {Page} from '../content.ts';

export interface SiteHistoryOptions {
  /** Absolute path of the content root. */
  root: string;
  /** Absolute path of a folder that may be written to and holds nothing else. */
  folder: string;
  /**
   * Called when the history has been read after all. Where it is given, nobody waits longer than `patience` for it.
   *
   * @default null: a build waits
   */
  onRead?: (() => void) | null;
  /** Milliseconds. @default 2,000 */
  patience?: number;
}

const PATIENCE = 2_000;

/** @returns the history of a site's plans; `null` while it is still being read */
export type SiteHistory = (pages: readonly Page[]) => Promise<RepositoryHistory | null>;

/**
 * Makes what gives a site's history. It is read when it is first asked for: what is committed while the development
 * server runs is seen at its next start.
 */
export function createSiteHistory({
  root,
  folder,
  onRead = null,
  patience = PATIENCE,
}: SiteHistoryOptions): SiteHistory {
  let reading: Promise<RepositoryHistory> | null = null;
  return async (pages) => {
    if (!reading) {
      const plans = pages.flatMap(({path, analysis: {plan}}) => (plan.plan ? [path] : []));
      reading = readHistory({root, folder, plans});
      // Whoever waits for it meets the failure.
      reading.catch(() => {});
    }
    if (!onRead) return reading;
    const inTime = await Promise.race([reading, after(patience)]);
    if (!inTime) void reading.then(onRead, (error) => console.error(error));
    return inTime;
  };
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, null).unref();
  });
}
