/** Where the host of a repository lets its visitor make a file; pure. */
import type {Repository} from '../links.ts';

export interface NewFilePage {
  /** What people call the host. */
  host: string;
  /** Takes `filename` and `value` as its query. */
  address: string;
}

/**
 * Hosts whose addresses aren't GitHub's. Any other name may be that of a GitHub Enterprise Server, whose addresses this
 * site takes `REPO_URL` to have wherever it leads to a file.
 */
const OTHERS = /(?:^|\.)(?:gitlab|bitbucket|codeberg|gitea|forgejo|sr|azure|visualstudio)\b/i;

/**
 * @returns `null` where there is none: no repository is known, or its host has other addresses
 * @see https://github.com/go-gitea/gitea/pull/16556, which takes over the two parameters that GitHub knows
 */
export function newFilePage(repository: Repository | null): NewFilePage | null {
  if (!repository) return null;
  const {hostname} = new URL(repository.url);
  if (OTHERS.test(hostname)) return null;
  const ref = repository.ref.split('/').map(encodeURIComponent).join('/');
  const isGitHub = /(?:^|\.)(?:github|ghe)\b/i.test(hostname);
  return {host: isGitHub ? 'GitHub' : hostname, address: `${repository.url}/new/${ref}`};
}
