/** Which pull request a run was for; pure. Its number never comes from the artefact, which anybody can write. */
import {isRecord} from './json-record.ts';
import type {WorkflowRun} from './workflow-run.ts';

export interface PullRequest {
  number: number;
  baseSha: string;
  headSha: string;
  /** Whether its commits are in another repository, to which others may write. */
  isFork: boolean;
}

export type FoundPullRequest =
  | ({kind: 'open'} & PullRequest)
  /** What was published for it has to go. */
  | {kind: 'closed'; number: number}
  | {kind: 'none'; reason: string};

/**
 * Finds the pull request whose head is the commit of a run.
 *
 * @param answers what GitHub's API lists as pull requests from the run's branch, open and closed
 * @returns `none` where the branch has moved on, or where several answer and none can be preferred
 */
export function findPullRequest(
  {headSha, headRepositoryId}: WorkflowRun,
  answers: readonly unknown[],
): FoundPullRequest {
  const candidates = answers.flatMap((answer) => readAnswer(answer) ?? []);
  const own = candidates.filter(
    (candidate) => candidate.headSha === headSha && candidate.headRepositoryId === headRepositoryId,
  );
  const open = own.filter(({isOpen}) => isOpen);
  const [first] = open;
  if (open.length > 1) {
    const numbers = open.map(({number}) => `#${number}`).join(', ');
    return {kind: 'none', reason: `${numbers} have the same head ${headSha}, expected one of them`};
  }
  if (first) {
    const {number, baseSha, isFork} = first;
    return {kind: 'open', number, baseSha, headSha, isFork};
  }
  const [closed] = own;
  if (closed) return {kind: 'closed', number: closed.number};
  return {kind: 'none', reason: `no pull request has the head ${headSha} any more`};
}

interface Candidate extends PullRequest {
  headRepositoryId: number;
  isOpen: boolean;
}

function readAnswer(answer: unknown): Candidate | null {
  if (!isRecord(answer) || !isRecord(answer.head) || !isRecord(answer.base)) return null;
  const {number, state, head, base} = answer;
  // The repository of a head is `null` once it has been deleted.
  const headRepository = isRecord(head.repo) ? head.repo.id : null;
  const baseRepository = isRecord(base.repo) ? base.repo.id : null;
  if (
    typeof number !== 'number' ||
    !Number.isSafeInteger(number) ||
    number < 1 ||
    typeof head.sha !== 'string' ||
    typeof base.sha !== 'string' ||
    typeof headRepository !== 'number'
  ) {
    return null;
  }
  return {
    number,
    baseSha: base.sha,
    headSha: head.sha,
    headRepositoryId: headRepository,
    isFork: headRepository !== baseRepository,
    isOpen: state === 'open',
  };
}
