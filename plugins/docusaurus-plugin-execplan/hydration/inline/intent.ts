/** What a page may ask for with `data-hydrate` on any element. */
const EAGER = '[data-hydrate="eager"], meta[name="hydrate"][content="eager"]';
const WITH_QUERY = '[data-hydrate="query"]';
const WHEN_VISIBLE = '[data-hydrate="visible"]';

/** How far below or above the viewport an element that wants to be seen may be. */
const NEAR_VIEWPORT = '400px';

/** Something a reader can operate. */
const CONTROL = 'a, button, input, select, textarea, summary, label, [role="button"], [tabindex]';

const MODIFIER_KEYS = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'];

/**
 * Calls back once, at the first sign that the reader wants more than to read:
 *
 * - the mouse or pen moves (browsers send `pointerover`, but no `pointermove`, when the page scrolls below a resting one),
 * - a finger goes down on a control or taps anywhere (scrolling with a finger is reading),
 * - a key is pressed, or the focus moves into the page;
 *
 * or at once where the page asks for it: `data-hydrate="eager"` or `<meta name="hydrate" content="eager">`,
 * `data-hydrate="query"` when the address has a query, `data-hydrate="visible"` when that element comes near.
 */
export function onIntent(document: Document, callback: () => void): void {
  const window = document.defaultView as Window & typeof globalThis;
  const listening = new AbortController();
  let observer: IntersectionObserver | undefined;

  function start(): void {
    if (listening.signal.aborted) {
      return;
    }
    listening.abort();
    observer?.disconnect();
    callback();
  }

  function on<Type extends keyof DocumentEventMap>(
    type: Type,
    isIntent: (event: DocumentEventMap[Type]) => boolean,
  ): void {
    document.addEventListener(type, (event) => isIntent(event) && start(), {
      capture: true,
      passive: true,
      signal: listening.signal,
    });
  }

  if (
    document.querySelector(EAGER) ||
    (window.location.search !== '' && document.querySelector(WITH_QUERY))
  ) {
    start();
    return;
  }

  on('pointermove', (event) => event.pointerType !== 'touch');
  on('pointerdown', (event) => event.pointerType !== 'touch' || isInControl(event.target));
  on('click', () => true);
  on('keydown', (event) => !MODIFIER_KEYS.includes(event.key));
  on('focusin', () => true);

  const awaited = document.querySelectorAll(WHEN_VISIBLE);
  if (awaited.length > 0) {
    observer = new window.IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          start();
        }
      },
      {rootMargin: NEAR_VIEWPORT},
    );
    for (const element of awaited) {
      observer.observe(element);
    }
  }
}

function isInControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CONTROL) !== null;
}
