/** Sidebars of documents that a repository may or may not have; pure. */

/** An item of a sidebar: a document by its id, a category of items, or anything else Docusaurus knows. */
export type SidebarItem =
  | string
  | SidebarCategory
  | {type: 'doc' | 'ref'; id: string; label?: string}
  | SidebarLink;

export interface SidebarCategory {
  type: 'category';
  label: string;
  items: readonly SidebarItem[];
  link?: {type: 'doc'; id: string};
  collapsed?: boolean;
}

export interface SidebarLink {
  type: 'link';
  label: string;
  href: string;
}

export type Sidebars = Record<string, readonly SidebarItem[]>;

/** Drops documents that don't exist, then categories and sidebars that hold none. */
export function pruneSidebars(sidebars: Sidebars, documentIds: ReadonlySet<string>): Sidebars {
  const pruned = Object.entries(sidebars).map(
    ([name, items]) => [name, pruneItems(items, documentIds)] as const,
  );
  return Object.fromEntries(pruned.filter(([, items]) => items.some(leadsToDocument)));
}

function pruneItems(items: readonly SidebarItem[], ids: ReadonlySet<string>): SidebarItem[] {
  return items.flatMap((item): SidebarItem[] => {
    if (typeof item === 'string') return ids.has(item) ? [item] : [];
    if (item.type === 'link') return [item];
    if (item.type !== 'category') return ids.has(item.id) ? [item] : [];
    const {link, ...category} = item;
    const children = pruneItems(item.items, ids);
    if (!children.some(leadsToDocument)) return [];
    return [{...category, items: children, ...(link && ids.has(link.id) && {link})}];
  });
}

function leadsToDocument(item: SidebarItem): boolean {
  return typeof item === 'string' || item.type !== 'link';
}
