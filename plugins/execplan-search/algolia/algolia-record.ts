/** Records as Algolia keeps them. Nothing of Node, since the browser's client knows them too. */
import type {SearchRecord} from '../record.ts';

/** A record, or a part of one that is larger than Algolia allows. */
export interface AlgoliaRecord extends SearchRecord {
  /** Seconds since 1970 of its date, to order by; 0 where it has none. */
  timestamp: number;
  /** What people look for more often is larger; decides between equally good matches. */
  weight: number;
  /** 1 for the first part, and for a record that is whole. */
  part: number;
}

/** Behind the id of every part but the first. No anchor of a page has a tilde. */
const PART_SUFFIX = /~part-\d+$/;

/** @returns the id of a part: the first has that of its record, so that whole records keep theirs. */
export function partId(objectID: string, part: number): string {
  return part === 1 ? objectID : `${objectID}~part-${part}`;
}

/** @returns the id of the record that a part belongs to. */
export function wholeId(objectID: string): string {
  return objectID.replace(PART_SUFFIX, '');
}
