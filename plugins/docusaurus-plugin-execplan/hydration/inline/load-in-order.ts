/**
 * Appends scripts that download side by side and run in the order given.
 *
 * @param onFailure called once when one of them can't be loaded (the reader is offline, or the site was deployed anew)
 */
export function loadInOrder(document: Document, urls: readonly string[], onFailure: () => void): void {
  let failed = false;
  for (const url of urls) {
    const script = document.createElement('script');
    script.src = url;
    // Scripts added by a script are asynchronous unless told otherwise.
    script.async = false;
    script.onerror = () => {
      if (!failed) {
        failed = true;
        onFailure();
      }
    };
    document.head.append(script);
  }
}
