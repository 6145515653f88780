import {slug} from 'github-slugger';
import type {DocumentSection} from './repository-index.ts';

/** `4)`, `4.2`, `§4`, `Section 4`, `B)` at the start of a heading. */
const HEADING_NUMBER =
  /^(?:§{1,2}\s?|section\s|chapter\s|appendix\s)?(?:(\d{1,4}(?:\.\d{1,4}){0,4})(?![\d.]*\w)|([A-Z](?:\.\d{1,3}){0,3})(?=[).:]|\s[–—-]\s))/i;

/** `4`, `4.2`, `§4.2`, `4-contracts`, `4.2-events`, `B`. */
const CITED_NUMBER = /^§*\s?(\d{1,4}(?:\.\d{1,4}){0,4}|[A-Z](?:\.\d{1,3}){0,3})(?=$|[-).:\s])/;

/**
 * Finds the section of a document that a citation names: by the very id, by the beginning of exactly one id, by the
 * number that its heading opens with.
 *
 * @param written a fragment or the words behind `§`
 * @returns the section's id, `null` where there is none or where it could be several
 */
export function findSection(sections: readonly DocumentSection[], written: string): string | null {
  const cited = written.normalize('NFC').trim();
  const exact = sections.find(({id}) => id.normalize('NFC') === cited);
  if (exact) return exact.id;
  const id = slug(cited);
  const bySlug = sections.find((section) => section.id.normalize('NFC') === id);
  const number = CITED_NUMBER.exec(cited)?.[1];
  // `4.2` must not become the heading whose id is `42`.
  if (bySlug && number === undefined) return bySlug.id;
  const isNumberAlone = number !== undefined && /^[§\s]*[\w.]+$/.test(cited) && cited.endsWith(number);
  return (
    (isNumberAlone ? null : byPrefix(sections, id)) ??
    (number === undefined ? null : byNumber(sections, number))
  );
}

function byPrefix(sections: readonly DocumentSection[], prefix: string): string | null {
  if (prefix.length < 3) return null;
  const found = sections.filter(({id}) => id.normalize('NFC').startsWith(prefix));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** Of headings that open with the number the highest, if there is one. */
function byNumber(sections: readonly DocumentSection[], number: string): string | null {
  const found = sections.filter(({title}) => headingNumber(title) === number.toUpperCase());
  const highest = Math.min(...found.map(({level}) => level));
  const [first, second] = found.filter(({level}) => level === highest);
  return first && !second ? first.id : null;
}

function headingNumber(title: string): string | undefined {
  const match = HEADING_NUMBER.exec(title.trim());
  return match?.[1] ?? match?.[2]?.toUpperCase();
}
