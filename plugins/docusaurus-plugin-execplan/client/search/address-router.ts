import type {AddressHistory} from '../address-history.ts';
import {differInWordsOnly, readSearchRoute, type SearchRoute, writeSearchRoute} from './search-route.ts';

/**
 * Keeps what is asked in the address, as InstantSearch's routers do. Each filter, page and order is a step that the back
 * button undoes; the words are one step from the first letter to the last.
 *
 * InstantSearch's own router makes a step at each pause in typing, and forgets one after the address has changed by its
 * fragment alone.
 */
export interface AddressRouter {
  $$type: string;
  read(): SearchRoute;
  write(route: SearchRoute): void;
  createURL(route: SearchRoute): string;
  onUpdate(callback: (route: SearchRoute) => void): void;
  dispose(): void;
  /** What is typed from now on is a new step. */
  settle(): void;
}

/** Browsers refuse to change the address a hundred times in half a minute. */
const TYPING_MS = 300;

export function createAddressRouter(history: AddressHistory): AddressRouter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTyping = false;
  let stop = () => {};

  const read = () => readSearchRoute(history.location.search);
  const at = (route: SearchRoute) => `${history.location.pathname}${writeSearchRoute(route)}`;

  function commit(route: SearchRoute, isWords: boolean): void {
    clearTimeout(timer);
    timer = undefined;
    if (writeSearchRoute(read()) === writeSearchRoute(route)) return;
    if (isWords && isTyping) history.replace(at(route));
    else history.push(at(route));
    isTyping = isWords;
  }

  return {
    $$type: 'execplan.address',
    read,
    write(route) {
      clearTimeout(timer);
      if (differInWordsOnly(read(), route)) timer = setTimeout(() => commit(route, true), TYPING_MS);
      else commit(route, false);
    },
    createURL: at,
    onUpdate(callback) {
      stop = history.onPop(() => {
        clearTimeout(timer);
        isTyping = false;
        callback(read());
      });
    },
    dispose() {
      clearTimeout(timer);
      stop();
    },
    settle() {
      isTyping = false;
    },
  };
}
