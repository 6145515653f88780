import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import type {SearchSettings} from 'execplan-search/client';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {answerWords, ask} from '../../client/search/answer.ts';
import {atPauses} from '../../client/search/at-pauses.ts';
import Nothing from '../../client/search/Nothing.tsx';
import {searchFor} from '../../client/search/search-route.ts';
import {siteClient} from '../../client/search/site-client.ts';
import {useGo} from '../../client/search/use-go.ts';
import {useHitHref} from '../../client/search/use-hit-href.ts';
import {useOnline} from '../../client/search/use-online.ts';
import {useRecentSearches} from '../../client/search/use-recent-searches.ts';
import {useSearchBox} from '../../client/search/use-search-box.ts';
import {useSearchSettings} from '../../client/search/use-search-settings.ts';
import {resultWords} from '../../client/search/words.ts';
import {useAddress} from '../../client/use-address.ts';
import ResultList from './ResultList.tsx';
import styles from './styles.module.css';

/** Between the letters of a word that is being typed; too short to be waited for. */
const PAUSE_MS = 90;

export interface Props {
  /** Says what was typed before the field was there; from then on the field is typed into. */
  takeTyping(): string;
  /** Called when the dialog has been closed, within the event that closed it. */
  onClose(): void;
}

/** Loads what the first search needs. */
export function warmUp(settings: SearchSettings): void {
  siteClient(settings).warmUp?.();
}

/** The search dialog: a field, what is found while typing, and the way to all of it. */
export default function SearchDialog({takeTyping, onClose}: Props): ReactNode {
  const settings = useSearchSettings();
  const client = siteClient(settings);
  const {withBaseUrl} = useBaseUrlUtils();
  const at = useAddress();
  const recent = useRecentSearches();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const [listId, statusId] = [useId(), useId()];

  const hrefOf = useHitHref();
  const hrefOfAll = (query: string) => withBaseUrl(at(`/search${searchFor(query)}`));
  const goTo = useGo();
  function go(href: string): void {
    // A place of this very page is gone to below the dialog.
    close();
    goTo(href);
  }
  /** The browser's own `close` event comes later: a shortcut pressed before it would find the dialog open still. */
  function close(): void {
    dialog.current?.close();
    onClose();
  }
  const [askAtPauses] = useState(() => atPauses((query: string) => ask(client, settings, query), PAUSE_MS));
  const [box, state] = useSearchBox({
    ask: (query) => (query.trim() === '' ? ask(client, settings, query) : askAtPauses(query)),
    recent: () => recent.list,
    hrefOf,
    hrefOfAll,
    onChoose: recent.add,
    go,
  });
  const {query, status, groups, answer} = state;
  const isOnline = useOnline(answer.kind === 'failed' ? answer : null, box.retry);

  const opening = useRef({box, takeTyping});
  useLayoutEffect(() => {
    const {box, takeTyping} = opening.current;
    const element = dialog.current;
    element?.showModal();
    input.current?.focus();
    box.type(takeTyping());
    // The browser gives the focus back to where it was.
    return () => element?.close();
  }, []);

  useEffect(() => {
    warmUp(settings);
    return client.onMore?.(() => void box.askAgain());
  }, [client, settings, box]);

  function closeFromOutside(event: MouseEvent): void {
    if (event.target === dialog.current) close();
  }

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    // Some browsers would empty the field first.
    event.preventDefault();
    close();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Escape') box.onKeyDown(event);
    // The arrows' items are brought into view by the autocomplete.
    if (event.key === 'Home' || event.key === 'End') requestAnimationFrame(showChosen);
  }

  function showChosen(): void {
    results.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({block: 'nearest'});
  }

  const isRecent = answer.kind === 'nothing';
  const hasItems = groups.some(({items}) => items.length > 0);
  const {
    onFocus: _onFocus,
    onClick: _onClick,
    ...inputProps
  } = box.api.getInputProps({inputElement: input.current});
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={onClose}
      onClick={closeFromOutside}
      onKeyDown={closeOnEscape}
    >
      <div className={styles.field}>
        <input
          {...inputProps}
          ref={input}
          role="combobox"
          aria-label="Search"
          aria-labelledby={undefined}
          aria-autocomplete="list"
          aria-expanded={hasItems}
          aria-controls={hasItems ? listId : undefined}
          aria-activedescendant={hasItems ? inputProps['aria-activedescendant'] : undefined}
          aria-describedby={statusId}
          placeholder="Decisions, plans, documents"
          spellCheck={false}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.close} onClick={close}>
          Close
        </button>
      </div>
      <p id={statusId} role="status" className={styles.status}>
        {status === 'stalled' ? 'Searching…' : answerWords(answer, isOnline)}
      </p>
      <div ref={results} className={styles.results}>
        {hasItems && (
          <ResultList id={listId} box={box} state={state} hrefOf={hrefOf} onGo={go} recent={recent} />
        )}
        {isRecent && !hasItems && (
          <p className={styles.hint}>
            Type to find plans, decisions, surprises, constraints and every section.
          </p>
        )}
        {answer.kind === 'failed' && (
          <p className={styles.hint}>
            <button type="button" className={styles.retry} onClick={box.retry}>
              Try again
            </button>
          </p>
        )}
        {answer.kind === 'found' && answer.total === 0 && (
          <div className={styles.hint}>
            <Nothing />
          </div>
        )}
      </div>
      <p className={styles.footer}>
        <a href={hrefOfAll(query)} onClick={() => recent.add(query)}>
          {answer.kind === 'found' && answer.total > 0
            ? `All ${resultWords(answer.total)}`
            : 'Search with filters'}
        </a>
        <span aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>Enter</kbd> go <kbd>Esc</kbd> close
        </span>
      </p>
    </dialog>
  );
}
