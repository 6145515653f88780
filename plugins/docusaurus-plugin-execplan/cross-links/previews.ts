import type {Graph} from '../graph/graph.ts';
import type {Preview} from '../page-data.ts';
import {toPlanProgress} from '../plan-progress.ts';

/** A page that links to more is a list, whose links say themselves where they lead. */
const MAX_PREVIEWS = 200;
/** Longer texts are no preview. */
const MAX_TEXT = 240;

/**
 * Tells what links lead to: of each address of this site that a page or a package has.
 *
 * @param hrefs with or without fragment, in any number
 */
export function listPreviews(
  hrefs: Iterable<string>,
  lookUp: (href: string) => Preview | null,
): [href: string, preview: Preview][] {
  const bare = new Set([...hrefs].map(withoutFragment));
  return [...bare].slice(0, MAX_PREVIEWS).flatMap((href): [string, Preview][] => {
    const preview = lookUp(href);
    return preview ? [[href, preview]] : [];
  });
}

/** @returns what is known of a page by its address. */
export function createPreviews(graph: Graph): (href: string) => Preview | null {
  const previews = new Map<string, Preview>();
  for (const {href, name, path, description} of graph.packages.values()) {
    previews.set(href, {title: name ?? path, kind: 'package', ...textOf(description)});
  }
  for (const {href, kind, title, description, plan} of graph.documents.values()) {
    previews.set(href, {title, kind, ...textOf(description), ...(plan && {plan: toPlanProgress(plan)})});
  }
  return (href) => previews.get(href) ?? null;
}

function textOf(description: string | null): Pick<Preview, 'text'> {
  return description ? {text: cut(description)} : {};
}

function withoutFragment(href: string): string {
  const hash = href.indexOf('#');
  return hash < 0 ? href : href.slice(0, hash);
}

function cut(text: string): string {
  const [...characters] = text;
  if (characters.length <= MAX_TEXT) return text;
  return `${characters
    .slice(0, MAX_TEXT)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}
