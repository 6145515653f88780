/** A document's headings on its page, without the names of their fields: a plan has a dozen of them. */
import type {TocItem} from '../../render/rendered-document.ts';

export type TocRow = readonly [value: string, id: string, level: number];

/** @returns the headings as the page holds them. */
export function toTocRows(toc: readonly TocItem[]): TocRow[] {
  return toc.map(({value, id, level}) => [value, id, level]);
}

/** @returns the headings as documents export them. */
export function readTocRows(rows: readonly TocRow[]): TocItem[] {
  return rows.map(([value, id, level]) => ({value, id, level}));
}
