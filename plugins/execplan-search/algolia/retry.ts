import {isTransient, readFailure} from './failure.ts';

/** A request that failed and will be tried again. */
export interface Retry {
  /** From 1: the tries that have failed. */
  attempt: number;
  waitMs: number;
  reason: string;
}

export interface RetryOptions {
  sleep(ms: number): Promise<void>;
  /** From 0 to 1, below 1. */
  random(): number;
  /** Tries in all. */
  attempts: number;
  onRetry?(retry: Retry): void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** Whoever is asked to wait longer had better come back. */
const LONGEST_RETRY_AFTER_MS = 300_000;

/**
 * Sends a request again while it fails for reasons that pass: too many requests, errors on the other side, no answer.
 * Waits twice as long each time, by chance a little less so that several don't come at once, and never less than
 * Algolia asks for.
 *
 * @throws what the last try threw
 */
export async function withRetries<T>(request: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request();
    } catch (error) {
      const failure = readFailure(error);
      if (!failure || !isTransient(failure) || attempt >= options.attempts) throw error;
      const asked = failure.retryAfterMs ?? 0;
      if (asked > LONGEST_RETRY_AFTER_MS) throw error;
      const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
      const waitMs = Math.max(asked, Math.round(longest * (0.5 + options.random() / 2)));
      options.onRetry?.({attempt, waitMs, reason: failure.message});
      await options.sleep(waitMs);
    }
  }
}
