import type {MarkdownDocument} from './document.ts';
import type {Outline} from './outline.ts';
import {LIVING_SECTIONS} from './sections.ts';

/** @default for `plansFolders` */
export const DEFAULT_PLANS_FOLDERS: readonly string[] = ['docs/plans'];

/**
 * Whether the file's own path, whatever its content, makes it a plan. The folder may lie below another one: a
 * package of a monorepo, or one repository of several, keeps its `docs/plans/` too.
 */
export function isInPlansFolder(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => `/${path}`.includes(`/${folder.replace(/\/+$/, '')}/`));
}

/**
 * What counts as a plan (CONTRACT.md): a file in a plans folder, or two living sections as headings.
 * A README or index page of a plans folder is the folder's page and counts only by its sections. Skeletons
 * quoted in a fence have no headings of their own, so the convention's document isn't a plan.
 */
export function isPlan(
  document: MarkdownDocument,
  outline: Outline,
  path: string,
  folders: readonly string[],
): boolean {
  const living = LIVING_SECTIONS.filter((kind) => outline.all.some((section) => section.kind === kind));
  if (living.length >= 2) return true;
  if (document.fenced && living.length > 0) return true;
  return isInPlansFolder(path, folders) && !/(?:^|\/)(?:README|index)\.md$/i.test(path);
}
