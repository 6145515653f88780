import {leadingId, nameOf} from 'execplan';

export interface IdSources {
  path: string;
  title: string;
  /** `id` of the file's front matter, whatever it holds. */
  frontMatterId: unknown;
}

/** @returns the ids by which other documents may name this one: of its front matter, its title, its file name. */
export function documentIds({path, title, frontMatterId}: IdSources): string[] {
  const written =
    typeof frontMatterId === 'string' && frontMatterId.trim() !== '' ? frontMatterId.trim() : null;
  return [...new Set([written, leadingId(title), leadingId(nameOf(path))].flatMap((id) => id ?? []))];
}
