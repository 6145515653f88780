import type {MarkdownDocument} from './document.ts';
import type {Outline} from './outline.ts';
import {LIVING_SECTIONS} from './sections.ts';

/**
 * What counts as a plan (CONTRACT.md): a file in a plans folder, or two living sections as headings.
 * A README or index page of a plans folder is the folder's page and counts only by its sections. Skeletons
 * quoted in a fence have no headings of their own, so the convention's document isn't a plan.
 */
export function isPlan(
  document: MarkdownDocument,
  outline: Outline,
  path: string,
  isPlanPlace: (path: string) => boolean,
): boolean {
  const living = LIVING_SECTIONS.filter((kind) => outline.all.some((section) => section.kind === kind));
  if (living.length >= 2) return true;
  if (document.fenced && living.length > 0) return true;
  return isPlanPlace(path) && !/(?:^|\/)(?:README|index)\.md$/i.test(path);
}
