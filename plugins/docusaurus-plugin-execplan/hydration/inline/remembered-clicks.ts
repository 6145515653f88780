/** Controls that do nothing without script. Links, `<summary>` and submit buttons work natively. */
const SCRIPTED = 'button, [role="button"]';

/** Buttons that the browser itself operates. */
const NATIVE = '[popovertarget], [commandfor], form button:not([type="button"]), summary *';

/** Clicks that are kept until the page's scripts can answer them. */
export interface RememberedClicks {
  /** Stops keeping clicks; those that were kept are done soon, in their order, or dropped. */
  release(replay: boolean): void;
}

/**
 * Keeps clicks on buttons, and keyboard shortcuts of buttons, from the first on.
 *
 * A shortcut is what a button names in `aria-keyshortcuts` (such as `Control+K Meta+K /`): pressing it counts as a
 * click on that button. A kept click reaches no other listener, since React would otherwise answer those that come
 * while it hydrates a second time.
 */
export function rememberClicks(document: Document): RememberedClicks {
  const kept: HTMLElement[] = [];
  const keeping = new AbortController();
  const options = {capture: true, signal: keeping.signal};

  document.addEventListener(
    'click',
    (event) => {
      const control = event.target instanceof Element && event.target.closest<HTMLElement>(SCRIPTED);
      if (control && !control.matches(NATIVE)) {
        event.preventDefault();
        event.stopPropagation();
        kept.push(control);
      }
    },
    options,
  );

  document.addEventListener(
    'keydown',
    (event) => {
      const control = isTyping(event.target) ? undefined : controlOfShortcut(document, event);
      if (control) {
        event.preventDefault();
        event.stopPropagation();
        kept.push(control);
      }
    },
    options,
  );

  return {
    release(replay) {
      keeping.abort();
      if (replay) {
        for (const control of kept) {
          // One task each: React shows what a click changed only after the task, and the next may depend on it.
          setTimeout(() => control.click());
        }
      }
    },
  };
}

function controlOfShortcut(document: Document, event: KeyboardEvent): HTMLElement | undefined {
  return Array.from(document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')).find((control) =>
    (control.getAttribute('aria-keyshortcuts') ?? '').split(' ').some((keys) => isPressed(keys, event)),
  );
}

/** @param keys one shortcut as `aria-keyshortcuts` writes it: modifiers and a key, joined by `+` */
function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.pop();
  return (
    key?.toLowerCase() === event.key.toLowerCase() &&
    event.ctrlKey === parts.includes('Control') &&
    event.metaKey === parts.includes('Meta') &&
    event.altKey === parts.includes('Alt')
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
