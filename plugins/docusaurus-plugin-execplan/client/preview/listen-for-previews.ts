/** A pointer that crosses a link on its way rests on it for less. */
const HOVER_MS = 300;
/** Long enough to move from a link to its preview. */
const GRACE_MS = 200;

/** A point of the window. */
export interface Point {
  x: number;
  y: number;
}

export interface PreviewHandlers {
  /** Whether there is something to be told of what a link leads to. */
  has(link: HTMLAnchorElement): boolean;
  /** Whether a finger's first tap on a link shows its preview instead of following it. @default never */
  opensByTap?(link: HTMLAnchorElement): boolean;
  /**
   * Shows the preview of a link, in place of another one if need be.
   *
   * @param pointer where the reader points; `null` where the link has the focus
   * @param isTapped whether it was opened by a finger, whose next tap follows the link
   */
  show(link: HTMLAnchorElement, pointer: Point | null, isTapped: boolean): void;
  hide(): void;
}

/**
 * Watches all links below an element with one set of listeners, and says when a preview is wanted: after a mouse or
 * pen has moved onto a link and stayed, or when the keyboard has focused it. A preview stays while its link or it
 * itself (the element with `role="tooltip"`) is pointed at or the link has the focus, and Escape closes it. A finger
 * opens one only of links that say so: elsewhere it would hide the text. That one stays until the next tap.
 *
 * @returns a function that stops listening
 */
export function listenForPreviews(
  root: HTMLElement,
  {has, opensByTap = () => false, show, hide}: PreviewHandlers,
): () => void {
  const listening = new AbortController();
  const {signal} = listening;
  let shown: HTMLAnchorElement | null = null;
  /** The link that is pointed at, not yet for long enough. */
  let awaited: HTMLAnchorElement | null = null;
  /** Closed by Escape: it stays closed until the reader has left its link. */
  let dismissed: HTMLAnchorElement | null = null;
  /** The link whose preview a finger has opened. */
  let tapped: HTMLAnchorElement | null = null;
  /** What went down last. */
  let pointerType = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function after(delay: number, action: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  function open(link: HTMLAnchorElement, pointer: Point | null, isTapped = false): void {
    clearTimeout(timer);
    awaited = null;
    shown = link;
    tapped = isTapped ? link : null;
    show(link, pointer, isTapped);
  }

  function close(): void {
    clearTimeout(timer);
    awaited = null;
    tapped = null;
    if (!shown) return;
    shown = null;
    hide();
  }

  function closeUnlessWanted(): void {
    if (tapped) return;
    const isWanted = shown?.matches(':hover, :focus-visible') || root.querySelector('[role="tooltip"]:hover');
    if (!isWanted) close();
  }

  function linkAt(target: EventTarget | null): HTMLAnchorElement | null {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    return link && has(link) ? link : null;
  }

  function leave(): void {
    awaited = null;
    dismissed = null;
    after(GRACE_MS, closeUnlessWanted);
  }

  // Browsers send `pointerover`, but no `pointermove`, when the page scrolls below a resting pointer: that opens nothing.
  root.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const link = linkAt(event.target);
      if (!link || link === shown || link === awaited || link === dismissed) return;
      const pointer = {x: event.clientX, y: event.clientY};
      awaited = link;
      after(HOVER_MS, () => open(link, pointer));
    },
    {signal, passive: true},
  );
  root.addEventListener(
    'pointerover',
    ({target}) => {
      const link = linkAt(target);
      if (link === null || (link !== shown && link !== awaited && link !== dismissed)) leave();
    },
    {signal, passive: true},
  );
  root.addEventListener('pointerleave', leave, {signal, passive: true});
  root.addEventListener(
    'focusin',
    ({target}) => {
      const link = linkAt(target);
      if (link?.matches(':focus-visible')) open(link, null);
    },
    {signal},
  );
  root.addEventListener('focusout', leave, {signal});
  document.addEventListener(
    'pointerdown',
    (event) => {
      ({pointerType} = event);
    },
    {signal, passive: true, capture: true},
  );
  root.addEventListener(
    'click',
    (event) => {
      const link = linkAt(event.target);
      // A tap before this script was there has been kept for it (`hydration/inline/remembered-clicks.ts`).
      const isTap = link?.dataset.tapped !== undefined || (event.detail > 0 && pointerType === 'touch');
      if (link) delete link.dataset.tapped;
      if (link && isTap && link !== tapped && opensByTap(link)) {
        event.preventDefault();
        open(link, {x: event.clientX, y: event.clientY}, true);
        return;
      }
      // Whoever follows a link, or comes back to the page, finds the text as it was.
      close();
    },
    {signal},
  );
  document.addEventListener(
    'click',
    ({target}) => {
      if (tapped && target instanceof Node && !root.contains(target)) close();
    },
    {signal},
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      dismissed = shown ?? awaited;
      close();
    },
    {signal},
  );

  // The focus that made the browser load this script has been set already.
  const focused = linkAt(document.activeElement);
  if (focused && root.contains(focused) && focused.matches(':focus-visible')) open(focused, null);

  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}
