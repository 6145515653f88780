/** What went wrong with a request, read from the errors of Algolia's clients. Nothing of Node: both clients use it. */

export interface Failure {
  /** Of the answer; `null` where none came. */
  status: number | null;
  /** What Algolia said, or why nothing came. */
  message: string;
  /** The host that was asked last; `null` where the error doesn't say it. */
  host: string | null;
  /** How long Algolia asks to wait. */
  retryAfterMs: number | null;
}

/**
 * Reads an error of Algolia's clients by its shape: a build may hold their classes twice.
 *
 * @returns `null` for an error of another kind
 */
export function readFailure(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  const {name, message} = error;
  const last = lastFrame(error);
  const host = textOf(recordOf(last?.host)?.url);
  const response = recordOf(last?.response);
  const status = numberOf('status' in error ? error.status : response?.status);
  const retryAfterMs = readRetryAfter(recordOf(response?.headers));
  // All hosts were tried: each failed on its side or didn't answer.
  if (name === 'RetryError') {
    const content = textOf(response?.content) ?? '';
    const isTimedOut = response?.isTimedOut === true;
    if (status !== null && !isTimedOut) {
      return {status, message: readMessage(content) || `status ${status}`, host, retryAfterMs};
    }
    return {
      status: null,
      message: isTimedOut ? 'no answer in time' : content || 'no answer',
      host,
      retryAfterMs,
    };
  }
  if (name === 'DeserializationError')
    return {status: 200, message: `no JSON (${message})`, host, retryAfterMs};
  return status === null ? null : {status, message, host, retryAfterMs};
}

/** @returns whether the same request may succeed later. */
export function isTransient({status}: Failure): boolean {
  return status === null || status === 408 || status === 429 || status >= 500;
}

function lastFrame(error: Error): Record<string, unknown> | null {
  const frames: unknown = 'stackTrace' in error ? error.stackTrace : null;
  return Array.isArray(frames) ? recordOf(frames.at(-1)) : null;
}

/** Seconds; where it's a date, the usual waiting time will do. */
function readRetryAfter(headers: Record<string, unknown> | null): number | null {
  const given = textOf(headers?.['retry-after'])?.trim() ?? '';
  return /^\d+$/.test(given) ? Number(given) * 1000 : null;
}

function readMessage(content: string): string {
  try {
    return textOf(recordOf(JSON.parse(content))?.message) ?? '';
  } catch {
    // A proxy's page, which says nothing to whoever reads the message.
    return '';
  }
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** 0 stands for no answer. */
function numberOf(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}
