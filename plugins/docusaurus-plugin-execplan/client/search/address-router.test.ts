import {beforeEach, describe, expect, it, vi} from 'vitest';
import type {AddressHistory} from '../address-history.ts';
import {type AddressRouter, createAddressRouter} from './address-router.ts';
import {readSearchRoute} from './search-route.ts';

const PAGE = '/previews/pr-7/search/';

/** Addresses, and which one is open. */
class FakeHistory implements AddressHistory {
  entries = ['?q=a'];
  place = 0;
  #listeners = new Set<() => void>();

  get location() {
    return {pathname: PAGE, search: this.entries[this.place] ?? ''};
  }
  push(address: string): void {
    this.entries.splice(this.place + 1, this.entries.length, address.replace(PAGE, ''));
    this.place += 1;
  }
  replace(address: string): void {
    this.entries[this.place] = address.replace(PAGE, '');
  }
  onPop(listener: () => void) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  go(steps: number): void {
    this.place += steps;
    for (const listener of this.#listeners) listener();
  }
}

let history: FakeHistory;
let router: AddressRouter;
const write = (search: string) => router.write(readSearchRoute(search));

describe('createAddressRouter', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    history = new FakeHistory();
    router = createAddressRouter(history);
    return () => vi.useRealTimers();
  });

  it('makes a step of each filter, order and page at once', () => {
    write('?q=a&type=plan');
    write('?q=a&type=plan&sort=date');
    write('?q=a&type=plan&sort=date&page=2');
    expect(history.entries).toEqual([
      '?q=a',
      '?q=a&type=plan',
      '?q=a&type=plan&sort=date',
      '?q=a&type=plan&sort=date&page=2',
    ]);
  });

  it('makes one step of what is typed, and another after it is settled', () => {
    for (const search of ['?q=ab', '?q=abc']) {
      write(search);
      vi.runAllTimers();
    }
    expect(history.entries).toEqual(['?q=a', '?q=abc']);
    router.settle();
    write('?q=d');
    write('?q=de');
    vi.runAllTimers();
    expect(history.entries).toEqual(['?q=a', '?q=abc', '?q=de']);
  });

  it('takes words and a filter that follows at once as one step', () => {
    write('?q=ab');
    write('?q=ab&type=plan');
    vi.runAllTimers();
    expect(history.entries).toEqual(['?q=a', '?q=ab&type=plan']);
  });

  it('makes no step to where it is', () => {
    write('?q=a');
    vi.runAllTimers();
    expect(history.entries).toEqual(['?q=a']);
  });

  it('says when the reader goes back, and drops what wasn’t written', () => {
    const updates: string[] = [];
    router.onUpdate(({q, filters}) => updates.push(JSON.stringify({q, ...filters})));
    write('?q=a&type=plan');
    write('?q=ab&type=plan');
    history.go(-1);
    vi.runAllTimers();
    expect(updates).toEqual(['{"q":"a"}']);
    expect(history.entries).toEqual(['?q=a', '?q=a&type=plan']);
    router.dispose();
    history.go(1);
    expect(updates).toHaveLength(1);
  });

  it('makes links from where it is', () => {
    expect(router.createURL(readSearchRoute('?page=2'))).toBe('/previews/pr-7/search/?page=2');
  });
});
