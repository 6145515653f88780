// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type RememberedClicks, rememberClicks} from './remembered-clicks.ts';

const PAGE = `
  <button type="button" id="theme"><svg><g></g></svg></button>
  <button type="button" id="search" aria-keyshortcuts="Control+K Meta+K /">Search</button>
  <a href="#x" id="link">Link</a>
  <details><summary id="summary">More</summary></details>
  <form><button id="submit">Send</button></form>
  <button popovertarget="menu" id="native">Menu</button>
  <input id="field">`;

let clicks: RememberedClicks;

/** What holds the page, as Docusaurus's root does; a new one each time, without the last test's listeners. */
let root: HTMLElement;

/** The ids of the elements whose clicks reached the page, as React's listener at its root would hear them. */
let heard: string[];

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Expected an element with the id ${id}`);
  return found;
}

function press(key: string, on: Element, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...init});
  on.dispatchEvent(event);
  return event;
}

describe('rememberClicks', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    root = document.createElement('div');
    root.innerHTML = PAGE;
    document.body.replaceChildren(root);
    heard = [];
    root.addEventListener('click', ({target}) => heard.push((target as Element).id));
    clicks = rememberClicks(document);
  });

  afterEach(() => {
    clicks.release(false);
    vi.useRealTimers();
  });

  it('keeps clicks on buttons and does them in their order', () => {
    document.querySelector('g')?.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    element('search').click();
    element('theme').click();
    expect(heard).toEqual([]);
    clicks.release(true);
    vi.runAllTimers();
    expect(heard).toEqual(['theme', 'search', 'theme']);
  });

  it.each(['link', 'summary', 'submit', 'native'])('leaves a click on #%s to the browser', (id) => {
    element(id).click();
    clicks.release(true);
    vi.runAllTimers();
    expect(heard).toEqual([id]);
  });

  it('keeps nothing after the release', () => {
    clicks.release(true);
    element('theme').click();
    expect(heard).toEqual(['theme']);
  });

  it('drops what it kept when the scripts failed to load', () => {
    element('theme').click();
    clicks.release(false);
    vi.runAllTimers();
    expect(heard).toEqual([]);
  });

  it.each([
    ['k', {ctrlKey: true}],
    ['K', {metaKey: true}],
    ['/', {}],
  ])('takes the shortcut %s %o as a click on its button', (key, init) => {
    const answered = vi.fn();
    root.addEventListener('keydown', answered);
    expect(press(key, root, init).defaultPrevented).toBe(true);
    expect(answered).not.toHaveBeenCalled();
    clicks.release(true);
    vi.runAllTimers();
    expect(heard).toEqual(['search']);
  });

  it.each([
    ['k', {}, 'theme'],
    ['k', {ctrlKey: true, altKey: true}, 'theme'],
    ['/', {}, 'field'],
  ])('leaves %s %o on #%s alone', (key, init, id) => {
    expect(press(key, element(id), init).defaultPrevented).toBe(false);
    clicks.release(true);
    vi.runAllTimers();
    expect(heard).toEqual([]);
  });
});
