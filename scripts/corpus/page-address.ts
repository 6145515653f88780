/** Where the page of a file is to be found, by the rule that is promised to readers. */

/**
 * The address of a file's page: its path without `.md`; a README or index is its folder's page, the root's own
 * keeps its name.
 *
 * @param path - path in the repository, with `/`
 */
export function pageAddress(path: string): string {
  const address = path.replace(/\.md$/i, '');
  return /\/(?:README|index)$/i.test(address) ? address.slice(0, address.lastIndexOf('/')) : address;
}
