/** The browser's side: a linter in a worker. */
import {createLintClient, type LintClient, type WorkerLike} from './lint-client.ts';
import type {SharedContext} from './shared-context.ts';

export {createLintClient, type LintClient, type WorkerLike} from './lint-client.ts';
export type {ShownFinding, TypedPlan} from './messages.ts';
export type {NotAsked, SharedContext} from './shared-context.ts';

/** Makes a linter for the plans of a site. Its code is loaded with the first question. */
export function createBrowserLinter(context: SharedContext): LintClient {
  return createLintClient(context, () => new Worker(new URL('./worker.ts', import.meta.url)) as WorkerLike);
}
