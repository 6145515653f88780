/** @returns the address of a place on a page; without an id that of the page. */
export function sectionHref(href: string, id?: string | null): string {
  return id ? `${href}#${encodeURIComponent(id)}` : href;
}
