/** The linter in a worker of its own, so that no keystroke waits for it. */
import type {LintedRepository} from '../repository.ts';
import {lintTyped} from './lint-typed.ts';
import type {FromWorker, ToWorker} from './messages.ts';
import {fromSharedContext, type SharedContext} from './shared-context.ts';

let opened: {context: SharedContext; repository: LintedRepository} | undefined;

function say(message: FromWorker): void {
  postMessage(message);
}

addEventListener('message', ({data}: MessageEvent<ToWorker>) => {
  if (data.type === 'open') {
    const {context} = data;
    opened = {context, repository: fromSharedContext(context)};
    return;
  }
  const {id} = data;
  try {
    if (!opened) throw new Error('Unexpected plan, expected to be told of its repository first');
    say({type: 'answer', id, findings: lintTyped(data, opened.context, opened.repository, new Date())});
  } catch (error) {
    say({type: 'failure', id, message: error instanceof Error ? error.message : String(error)});
  }
});
