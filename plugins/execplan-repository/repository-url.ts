/** Where a repository is shown on the web. */
export interface RepositoryUrl {
  url: string;
  ref: string;
}

/**
 * Reads where links to a repository's files lead (CONTRACT.md): `REPO_URL`, `REPO_REF`.
 *
 * @returns `null` for what is no address of a repository, such as `https://github.com/owner/name`
 */
export function readRepositoryUrl(given: string, ref: string | undefined): RepositoryUrl | null {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) return null;
  return {url: url.href.replace(/(?:\.git)?\/*$/, ''), ref: ref || 'HEAD'};
}
