import {createBrowserLinter, type LintClient, type ShownFinding, type TypedPlan} from 'execplan-lint/client';
import {useCallback, useEffect, useRef, useState} from 'react';
import {WRITE_DATA_ADDRESS} from '../../write/addresses.ts';
import type {WriteData} from '../../write/write-page.ts';
import {useJson} from '../filter/use-json.ts';

const DATA = `/${WRITE_DATA_ADDRESS}`;

/** As long as somebody types, nothing is said. */
const PAUSE_MS = 300;

export interface TypedFindings {
  /** `null` until the first answer. */
  findings: readonly ShownFinding[] | null;
  /** `null` until it is loaded. */
  data: WriteData | null;
  hasFailed: boolean;
  retry(): void;
}

/**
 * Lints what is typed, in a worker, at pauses.
 *
 * @param plan `null` as long as nobody writes: nothing is loaded before
 */
export function useTypedFindings(plan: TypedPlan | null): TypedFindings {
  const {values, hasFailed: isUnloaded, load} = useJson<WriteData>();
  const [findings, setFindings] = useState<readonly ShownFinding[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const client = useRef<LintClient | null>(null);
  const data = values.get(DATA) ?? null;
  const isAsked = plan !== null;
  const {path = '', text = ''} = plan ?? {};

  useEffect(() => {
    if (isAsked) load([DATA]);
  }, [isAsked, load]);

  useEffect(() => {
    if (!data) return;
    const made = createBrowserLinter(data.lint);
    client.current = made;
    return () => made.close();
  }, [data]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    if (!data || !isAsked) return;
    let isCurrent = true;
    const timer = setTimeout(
      () => {
        client.current?.lint({path, text}).then(
          (found) => {
            if (!isCurrent || found === null) return;
            setFailed(false);
            setFindings(found);
          },
          () => isCurrent && setFailed(true),
        );
      },
      findings === null ? 0 : PAUSE_MS,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [data, isAsked, path, text, tries]);

  const retry = useCallback(() => {
    setFailed(false);
    load([DATA]);
    setTries((count) => count + 1);
  }, [load]);

  return {findings, data, hasFailed: hasFailed || isUnloaded, retry};
}
