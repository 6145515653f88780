import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {useCallback, useRef, useState} from 'react';
import {useAddress} from '../use-address.ts';

/** Files of data, by what the component calls them, and how loading them goes. */
export interface LoadedFiles<Value> {
  values: ReadonlyMap<string, Value>;
  hasFailed: boolean;
  /** Loads what isn't there and isn't on its way; called again after a failure, it tries again. */
  load(addresses: readonly string[]): void;
}

/**
 * Loads files of JSON that this site has written for itself, each once.
 *
 * The browser asks the server whether its copy is still right: their names don't change from one build to the next.
 */
export function useJson<Value>(): LoadedFiles<Value> {
  const {withBaseUrl} = useBaseUrlUtils();
  const at = useAddress();
  const [values, setValues] = useState<ReadonlyMap<string, Value>>(new Map());
  const [hasFailed, setFailed] = useState(false);
  const asked = useRef(new Set<string>());

  const load = useCallback(
    (addresses: readonly string[]) => {
      const missing = addresses.filter((address) => !asked.current.has(address));
      if (missing.length === 0) return;
      setFailed(false);
      for (const address of missing) {
        asked.current.add(address);
        fetchJson<Value>(withBaseUrl(at(address))).then(
          (value) => setValues((before) => new Map(before).set(address, value)),
          () => {
            asked.current.delete(address);
            setFailed(true);
          },
        );
      }
    },
    [withBaseUrl, at],
  );
  return {values, hasFailed, load};
}

async function fetchJson<Value>(url: string): Promise<Value> {
  const response = await fetch(url, {cache: 'no-cache'});
  if (!response.ok) throw new Error(`${url}: Unexpected status ${response.status}, expected 200`);
  return response.json();
}
