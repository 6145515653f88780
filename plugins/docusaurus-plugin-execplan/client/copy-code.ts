/** How long a button says that it has copied. */
const FEEDBACK_MS = 2000;

/**
 * What a button of a code block copies: the commands alone where the block is a shell transcript (the template says
 * which), else the code.
 */
export function textToCopy(button: HTMLElement): string {
  return button.dataset.copy ?? button.closest('.code-block')?.querySelector('pre')?.textContent ?? '';
}

/**
 * Answers all copy buttons below an element with one listener, as they are static HTML.
 *
 * @param announce is told what happened, for readers who can't see the button change
 * @returns a function that stops listening
 */
export function listenForCopying(root: HTMLElement, announce: (message: string) => void): () => void {
  const listening = new AbortController();
  root.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element && event.target.closest<HTMLElement>('button.code-copy');
      if (!button) return;
      navigator.clipboard.writeText(textToCopy(button)).then(
        () => {
          announce('Copied');
          button.dataset.copied = '';
          setTimeout(() => {
            delete button.dataset.copied;
            // Emptied, so that the next copy is announced too.
            announce('');
          }, FEEDBACK_MS);
        },
        () => announce('Could not copy'),
      );
    },
    {signal: listening.signal},
  );
  return () => listening.abort();
}
