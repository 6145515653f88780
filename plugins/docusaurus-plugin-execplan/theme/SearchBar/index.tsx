import {type ReactNode, useEffect, useRef, useState} from 'react';
import {createPortal} from 'react-dom';
import {loadTwice} from '../../client/load-twice.ts';
import {useSearchSettings} from '../../client/search/use-search-settings.ts';
import {isShortcutOf} from '../../hydration/inline/shortcut.ts';
import {type EndTyping, keepTyping} from '../../hydration/inline/typed-ahead.ts';
import styles from './styles.module.css';

type DialogModule = typeof import('./SearchDialog.tsx');

/** A part of its own, which no page loads before its reader turns to search. */
const loadDialog = (): Promise<DialogModule> => loadTwice(() => import('./SearchDialog.tsx'));

/**
 * The button that opens the search dialog, and its keys. It's on every page, so everything else is in the dialog. What is
 * typed between opening and the dialog's being there, or before the page's scripts are, goes into its field.
 */
export default function SearchBar(): ReactNode {
  const settings = useSearchSettings();
  const button = useRef<HTMLButtonElement>(null);
  const endTyping = useRef<EndTyping | null>(null);
  const [dialog, setDialog] = useState<DialogModule | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [isMac, setMac] = useState(false);

  function warmUp(): void {
    loadDialog().then(
      (module) => module.warmUp(settings),
      // Whoever opens the dialog is told.
      () => {},
    );
  }

  function open(): void {
    const typed = button.current?.dataset.typed;
    delete button.current?.dataset.typed;
    if (dialog || endTyping.current) return;
    endTyping.current = keepTyping(document, typed);
    setFailed(false);
    loadDialog().then(
      // Unless it was taken back meanwhile.
      (module) => endTyping.current && setDialog(module),
      () => {
        takeTyping();
        setFailed(true);
      },
    );
  }

  function takeTyping(): string {
    const typed = endTyping.current?.() ?? '';
    endTyping.current = null;
    return typed;
  }

  function close(): void {
    takeTyping();
    setDialog(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && endTyping.current) close();
    else if (button.current && isShortcutOf(button.current, event)) {
      event.preventDefault();
      if (dialog) close();
      else open();
    }
  }

  const latest = useRef(onKeyDown);
  useEffect(() => {
    latest.current = onKeyDown;
  });
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener('keydown', (event) => latest.current(event), {signal: listening.signal});
    setMac(/Mac|iP/.test(navigator.platform));
    return () => listening.abort();
  }, []);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${styles.opener} needs-script`}
        aria-keyshortcuts="Control+K Meta+K /"
        aria-haspopup="dialog"
        data-takes-typing=""
        onClick={open}
        onPointerEnter={warmUp}
        onFocus={warmUp}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m12.7 12.7 4.8 4.8" />
        </svg>
        Search
        <span aria-hidden="true">{isMac ? '⌘ K' : 'Ctrl K'}</span>
      </button>
      {hasFailed && (
        <p role="alert" className={styles.failed}>
          Search could not be loaded. Press the button to try again.
        </p>
      )}
      {dialog && createPortal(<dialog.default takeTyping={takeTyping} onClose={close} />, document.body)}
    </>
  );
}
