import {isShortcutOf} from './shortcut.ts';
import {type EndTyping, keepTyping} from './typed-ahead.ts';

/** Controls that do nothing without script. Links, `<summary>` and submit buttons work natively. */
const SCRIPTED = 'button, [role="button"]';

/** Links that a finger's first tap explains and doesn't follow (`client/preview/`). */
const EXPLAINED = 'a[data-term]';

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
 *
 * So is a finger's tap on a link that is to be explained first: such a link then has `data-tapped`. If scripts fail, it
 * is followed.
 *
 * A button with `data-takes-typing` opens a field. What is typed behind its click is kept as well, up to the click that is
 * done later, which finds it in the button's `data-typed`. Escape takes such a click back.
 */
export function rememberClicks(document: Document): RememberedClicks {
  const keeping = new AbortController();
  const options = {capture: true, signal: keeping.signal};
  let kept: HTMLElement[] = [];
  let endTyping: EndTyping | undefined;
  let pointerType = '';

  function keep(control: HTMLElement, event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    kept.push(control);
    if (takesTyping(control)) endTyping ??= keepTyping(document);
  }

  /** @returns what was typed, once. */
  function take(): string {
    const typed = endTyping?.() ?? '';
    endTyping = undefined;
    return typed;
  }

  document.addEventListener(
    'pointerdown',
    (event) => {
      ({pointerType} = event);
    },
    options,
  );

  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element)) return;
      const control = event.target.closest<HTMLElement>(SCRIPTED);
      if (control && !control.matches(NATIVE)) keep(control, event);
      const link = event.target.closest<HTMLElement>(EXPLAINED);
      if (link && event.detail > 0 && pointerType === 'touch') {
        link.dataset.tapped = '';
        keep(link, event);
      }
    },
    options,
  );

  document.addEventListener(
    'keydown',
    (event) => {
      if (endTyping && event.key === 'Escape') {
        kept = kept.filter((control) => !takesTyping(control));
        take();
      }
      const isLetter = endTyping && !event.ctrlKey && !event.metaKey;
      const control = isLetter ? undefined : controlOfShortcut(document, event);
      if (control) keep(control, event);
    },
    options,
  );

  return {
    release(replay) {
      keeping.abort();
      if (!replay) take();
      for (const control of replay ? kept : kept.filter((one) => one.matches(EXPLAINED)).slice(-1)) {
        // One task each: React shows what a click changed only after the task, and the next may depend on it.
        setTimeout(() => {
          if (takesTyping(control)) control.dataset.typed = take();
          control.click();
        });
      }
    },
  };
}

function takesTyping(control: HTMLElement): boolean {
  return 'takesTyping' in control.dataset;
}

function controlOfShortcut(document: Document, event: KeyboardEvent): HTMLElement | undefined {
  return Array.from(document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')).find((control) =>
    isShortcutOf(control, event),
  );
}
