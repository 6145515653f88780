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
  /**
   * Shows the preview of a link, in place of another one if need be.
   *
   * @param pointer where the reader points; `null` where the link has the focus
   */
  show(link: HTMLAnchorElement, pointer: Point | null): void;
  hide(): void;
}

/**
 * Watches all links below an element with one set of listeners, and says when a preview is wanted: after a mouse or
 * pen has moved onto a link and stayed, or when the keyboard has focused it. A preview stays while its link or it
 * itself (the element with `role="tooltip"`) is pointed at or the link has the focus, and Escape closes it. A finger
 * never opens one: it would hide the text.
 *
 * @returns a function that stops listening
 */
export function listenForPreviews(root: HTMLElement, {has, show, hide}: PreviewHandlers): () => void {
  const listening = new AbortController();
  const {signal} = listening;
  let shown: HTMLAnchorElement | null = null;
  /** The link that is pointed at, not yet for long enough. */
  let awaited: HTMLAnchorElement | null = null;
  /** Closed by Escape: it stays closed until the reader has left its link. */
  let dismissed: HTMLAnchorElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function after(delay: number, action: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(action, delay);
  }

  function open(link: HTMLAnchorElement, pointer: Point | null): void {
    clearTimeout(timer);
    awaited = null;
    shown = link;
    show(link, pointer);
  }

  function close(): void {
    clearTimeout(timer);
    awaited = null;
    if (!shown) return;
    shown = null;
    hide();
  }

  function closeUnlessWanted(): void {
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
  // Whoever follows a link, or comes back to the page, finds the text as it was.
  root.addEventListener('click', close, {signal});
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
