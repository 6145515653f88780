import {useEffect, useRef, useSyncExternalStore} from 'react';

/**
 * @param onBack called when there is a network again
 * @returns whether the browser has a network
 */
export function useOnline(onBack: () => void): boolean {
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener('online', () => latest.current(), {signal: listening.signal});
    return () => listening.abort();
  }, []);
  return useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
}

function listen(onChange: () => void): () => void {
  const listening = new AbortController();
  for (const type of ['online', 'offline']) {
    window.addEventListener(type, onChange, {signal: listening.signal});
  }
  return () => listening.abort();
}
