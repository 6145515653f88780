import {slug} from 'github-slugger';
import type {DocumentSection} from './repository-index.ts';
import {placeInOrder} from './sorted-search.ts';

/** `4)`, `4.2`, `§4`, `Section 4`, `B)` at the start of a heading. */
const HEADING_NUMBER =
  /^(?:§{1,2}\s?|section\s|chapter\s|appendix\s)?(?:(\d{1,4}(?:\.\d{1,4}){0,4})(?![\d.]*\w)|([A-Z](?:\.\d{1,3}){0,3})(?=[).:]|\s[–—-]\s))/i;

/** `4`, `4.2`, `§4.2`, `4-contracts`, `4.2-events`, `B`. */
const CITED_NUMBER = /^§*\s?(\d{1,4}(?:\.\d{1,4}){0,4}|[A-Z](?:\.\d{1,3}){0,3})(?=$|[-).:\s])/;

/**
 * Makes the function that finds the section of a document that a citation names: by the very id, by the beginning of
 * exactly one id, by the number that its heading opens with. The sections are gone through once, however many cite them.
 *
 * @returns a function from a fragment or the words behind `§` to the section's id; to `null` where there is none or where
 *   it could be several
 */
export function createSectionFinder(
  sections: readonly DocumentSection[],
): (written: string) => string | null {
  const ids = new Map<string, string>();
  for (const {id} of sections) {
    const key = id.normalize('NFC');
    if (!ids.has(key)) ids.set(key, id);
  }
  const byPrefix = createPrefixSearch(ids);
  const byNumber = numberSections(sections);
  return (written) => {
    const cited = written.normalize('NFC').trim();
    const exact = ids.get(cited);
    if (exact !== undefined) return exact;
    const id = slug(cited);
    const number = CITED_NUMBER.exec(cited)?.[1];
    // `4.2` must not become the heading whose id is `42`.
    const bySlug = number === undefined ? ids.get(id) : undefined;
    if (bySlug !== undefined) return bySlug;
    const isNumberAlone = number !== undefined && /^[§\s]*[\w.]+$/.test(cited) && cited.endsWith(number);
    return (
      (isNumberAlone ? null : byPrefix(id)) ??
      (number === undefined ? null : (byNumber.get(number.toUpperCase()) ?? null))
    );
  };
}

function createPrefixSearch(ids: ReadonlyMap<string, string>): (prefix: string) => string | null {
  const sorted = [...ids.keys()].sort();
  return (prefix) => {
    if (prefix.length < 3) return null;
    const start = placeInOrder(sorted, prefix);
    const [first, second] = sorted.slice(start, start + 2).filter((id) => id.startsWith(prefix));
    return first === undefined || second !== undefined ? null : (ids.get(first) ?? null);
  };
}

/** Ids of sections by the number that their headings open with: of several the highest, if there is one. */
function numberSections(sections: readonly DocumentSection[]): Map<string, string | null> {
  const highest = new Map<string, {level: number; id: string | null}>();
  for (const {id, level, title} of sections) {
    const number = headingNumber(title);
    if (number === undefined) continue;
    const known = highest.get(number);
    if (!known || level < known.level) highest.set(number, {level, id});
    else if (level === known.level) highest.set(number, {level, id: null});
  }
  return new Map([...highest].map(([number, {id}]) => [number, id]));
}

function headingNumber(title: string): string | undefined {
  const match = HEADING_NUMBER.exec(title.trim());
  return match?.[1] ?? match?.[2]?.toUpperCase();
}
