/** What previews ask of GitHub's API; the edge to the network. */
import {isRecord} from './json-record.ts';
import type {ChangedFiles} from './publishable.ts';

export interface GitHub {
  /** Open and closed pull requests from a branch, as the API describes them. */
  pullRequestsFrom(owner: string, branch: string): Promise<unknown[]>;
  /** What two commits differ in, from where they parted; commits can't change, as a pull request's files can. */
  changedFiles(base: string, head: string): Promise<ChangedFiles>;
  /** Artefacts of a run with their packed sizes. */
  artefacts(run: number): Promise<{name: string; bytes: number}[]>;
  comments(pullRequest: number): Promise<unknown[]>;
  createComment(pullRequest: number, body: string): Promise<void>;
  updateComment(id: number, body: string): Promise<void>;
}

export interface GitHubAccess {
  /** `https://api.github.com`, without a slash at its end. */
  apiUrl: string;
  /** `owner/name` */
  repository: string;
  token: string;
}

const PER_PAGE = 100;
/** A pull request with more comments than that gets another one of ours. */
const MOST_PAGES = 30;
/** GitHub names no more files of a comparison. */
const MOST_FILES = 300;

/** @returns access that throws, with the request and the status, where GitHub doesn't do what it is asked */
export function connectToGitHub({apiUrl, repository, token}: GitHubAccess): GitHub {
  const root = `${apiUrl}/repos/${repository}`;

  async function ask(path: string, method = 'GET', body?: object): Promise<unknown> {
    const response = await fetch(`${root}${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': 'execplan-preview',
        'x-github-api-version': '2022-11-28',
      },
      signal: AbortSignal.timeout(30_000),
      ...(body && {body: JSON.stringify(body)}),
    });
    if (!response.ok) throw new Error(`GitHub: Unexpected status ${response.status} of ${method} ${path}`);
    return response.json();
  }

  async function askAll(path: string): Promise<unknown[]> {
    const all: unknown[] = [];
    const start = `${path}${path.includes('?') ? '&' : '?'}per_page=${PER_PAGE}`;
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const answer = await ask(`${start}&page=${page}`);
      if (!Array.isArray(answer))
        throw new Error(`GitHub: Unexpected answer of GET ${path}, expected a list`);
      all.push(...answer);
      if (answer.length < PER_PAGE) break;
    }
    return all;
  }

  return {
    pullRequestsFrom: (owner, branch) =>
      askAll(`/pulls?state=all&head=${encodeURIComponent(`${owner}:${branch}`)}`),

    async changedFiles(base, head) {
      const answer = await ask(`/compare/${base}...${head}?per_page=1`);
      const files = isRecord(answer) && Array.isArray(answer.files) ? answer.files : null;
      // Without a list nothing is known.
      if (files === null) return {paths: [], isCut: true};
      const names = files.flatMap((file) =>
        isRecord(file) ? [file.filename, file.previous_filename] : [undefined],
      );
      return {
        paths: names.filter((name) => typeof name === 'string'),
        isCut: files.length >= MOST_FILES,
      };
    },

    async artefacts(run) {
      const answer = await ask(`/actions/runs/${run}/artifacts?per_page=${PER_PAGE}`);
      const list = isRecord(answer) && Array.isArray(answer.artifacts) ? answer.artifacts : [];
      return list.flatMap((artefact) =>
        isRecord(artefact) &&
        typeof artefact.name === 'string' &&
        typeof artefact.size_in_bytes === 'number' &&
        artefact.expired !== true
          ? [{name: artefact.name, bytes: artefact.size_in_bytes}]
          : [],
      );
    },

    comments: (pullRequest) => askAll(`/issues/${pullRequest}/comments`),

    async createComment(pullRequest, body) {
      await ask(`/issues/${pullRequest}/comments`, 'POST', {body});
    },

    async updateComment(id, body) {
      await ask(`/issues/comments/${id}`, 'PATCH', {body});
    },
  };
}
