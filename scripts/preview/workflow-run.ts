/** What GitHub says of the run whose artefact is to be published (event `workflow_run`); pure. */
import {isRecord} from './json-record.ts';

export interface WorkflowRun {
  id: number;
  /** The commit that the pull request had when the run began. */
  headSha: string;
  headBranch: string;
  headOwner: string;
  headRepositoryId: number;
}

/**
 * Reads the event that GitHub leaves in the file `GITHUB_EVENT_PATH`.
 *
 * @throws Error where it is no run of a pull request
 */
export function readWorkflowRun(event: unknown): WorkflowRun {
  const run = isRecord(event) && isRecord(event.workflow_run) ? event.workflow_run : {};
  const repository = isRecord(run.head_repository) ? run.head_repository : {};
  const owner = isRecord(repository.owner) ? repository.owner.login : undefined;
  const {id, event: kind, head_sha: headSha, head_branch: headBranch} = run;
  if (
    kind !== 'pull_request' ||
    typeof id !== 'number' ||
    typeof headSha !== 'string' ||
    !/^[0-9a-f]{40}$/.test(headSha) ||
    typeof headBranch !== 'string' ||
    typeof owner !== 'string' ||
    typeof repository.id !== 'number'
  ) {
    throw new Error('Unexpected event, expected `workflow_run` with a run for a pull request');
  }
  return {id, headSha, headBranch, headOwner: owner, headRepositoryId: repository.id};
}
