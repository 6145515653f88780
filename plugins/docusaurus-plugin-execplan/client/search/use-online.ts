import {useEffect, useRef, useSyncExternalStore} from 'react';

/** What the first requests meet when the network comes back may not be there yet: how long each try waits. */
const WAITS_MS = [0, 1_000, 3_000];

/**
 * Asks again by itself what failed for want of a network, as soon as there is one: a few times, then the reader decides.
 *
 * @param failure another value for each failure; `null` where nothing failed
 * @param retry asks again
 * @returns whether the browser has a network
 */
export function useOnline(failure: object | null, retry: () => void): boolean {
  const isOnline = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  const latest = useRef(retry);
  const waits = useRef<number[]>([]);
  useEffect(() => {
    latest.current = retry;
  });
  useEffect(() => {
    if (!isOnline) waits.current = [...WAITS_MS];
  }, [isOnline]);
  useEffect(() => {
    if (!isOnline || failure === null) return;
    const wait = waits.current.shift();
    if (wait === undefined) return;
    const timer = setTimeout(() => latest.current(), wait);
    return () => clearTimeout(timer);
  }, [isOnline, failure]);
  return isOnline;
}

function listen(onChange: () => void): () => void {
  const listening = new AbortController();
  for (const type of ['online', 'offline']) {
    window.addEventListener(type, onChange, {signal: listening.signal});
  }
  return () => listening.abort();
}
