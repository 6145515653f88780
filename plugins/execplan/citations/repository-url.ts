/** @returns whether a link's address, as written, may lead to a file of the repository: not elsewhere, not within the page. */
export function isRepositoryUrl(url: string): boolean {
  return url.trim() !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url);
}
