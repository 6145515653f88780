/** Steps of what a page shows, kept in its address. */

/** What is needed of the browser. */
export interface AddressHistory {
  readonly location: {readonly pathname: string; readonly search: string};
  push(address: string): void;
  replace(address: string): void;
  /** @returns a function that ends it */
  onPop(listener: () => void): () => void;
}

/** The browser's own: React Router's steps make Docusaurus take the focus to the beginning of the page. */
export const BROWSER_HISTORY: AddressHistory = {
  get location() {
    return window.location;
  },
  push: (address) => window.history.pushState(null, '', address),
  replace: (address) => window.history.replaceState(null, '', address),
  onPop(listener) {
    window.addEventListener('popstate', listener);
    return () => window.removeEventListener('popstate', listener);
  },
};
