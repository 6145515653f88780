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

/** @returns whether a text is a real date of the form `YYYY-MM-DD`. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // 30 February is taken for a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
