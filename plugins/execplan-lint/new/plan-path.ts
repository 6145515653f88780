/** Where a new plan is kept; pure. */
import type {ContentConfig} from 'execplan';

const DEFAULT_FOLDER = 'docs/plans';

/**
 * @returns the first place for plans that is a folder and no pattern, `docs/plans` where there is none; empty for the root
 */
export function plansFolder({plans}: Pick<ContentConfig, 'plans'>): string {
  const folders = plans
    .map((place) => place.replace(/^(?:\.\/)+/, '').replace(/\/(?:\*\*\/?)?$/, ''))
    .filter((place) => !/[*?[\]{}!()]/.test(place) && !/\.(?:md|markdown)$/i.test(place));
  const [first = DEFAULT_FOLDER] = folders;
  return first === '.' ? '' : first;
}

/** @returns the path of a plan in the repository. */
export function planPath(folder: string, date: string, slug: string): string {
  return `${folder === '' ? '' : `${folder}/`}${date}-${slug}.md`;
}
