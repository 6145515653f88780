import type {FromWorker, ShownFinding, ToWorker, TypedPlan} from './messages.ts';
import type {SharedContext} from './shared-context.ts';

/** What this needs of a `Worker`. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  addEventListener(type: 'message', listener: (event: {data: FromWorker}) => void): void;
  addEventListener(type: 'error', listener: (event: {message?: string}) => void): void;
  terminate(): void;
}

export interface LintClient {
  /**
   * Lints a plan, the newest of those that wait for it.
   *
   * @returns `null` where a later one has taken its place
   */
  lint(plan: TypedPlan): Promise<ShownFinding[] | null>;
  /** Ends the worker. */
  close(): void;
}

interface Question {
  plan: TypedPlan;
  resolve(findings: ShownFinding[] | null): void;
  reject(error: Error): void;
}

/**
 * Makes a client of the linter. It asks the worker one question after the other, and skips those that were overtaken:
 * whoever types faster than a plan is linted isn't told of each letter.
 *
 * @param startWorker starts `worker.ts`
 */
export function createLintClient(context: SharedContext, startWorker: () => WorkerLike): LintClient {
  let worker: WorkerLike | undefined;
  let asked: Question | undefined;
  let next: Question | undefined;
  let id = 0;

  function open(): WorkerLike {
    if (worker) return worker;
    const started = startWorker();
    worker = started;
    started.addEventListener('message', ({data}) => {
      if (data.id !== id) return;
      const question = asked;
      asked = undefined;
      if (data.type === 'answer') question?.resolve(data.findings);
      else question?.reject(new Error(data.message));
      askNext();
    });
    // Its script couldn't be loaded, or failed: the next try starts anew.
    started.addEventListener('error', ({message}) => {
      if (worker !== started) return;
      close();
      const error = new Error(message || 'The worker of the linter failed');
      for (const question of [asked, next]) question?.reject(error);
      asked = next = undefined;
    });
    started.postMessage({type: 'open', context});
    return started;
  }

  function askNext(): void {
    if (asked || !next) return;
    asked = next;
    next = undefined;
    id += 1;
    open().postMessage({type: 'lint', id, ...asked.plan});
  }

  function close(): void {
    worker?.terminate();
    worker = undefined;
  }

  return {
    lint(plan) {
      return new Promise((resolve, reject) => {
        next?.resolve(null);
        next = {plan, resolve, reject};
        askNext();
      });
    },
    close() {
      close();
      for (const question of [asked, next]) question?.resolve(null);
      asked = next = undefined;
    },
  };
}
