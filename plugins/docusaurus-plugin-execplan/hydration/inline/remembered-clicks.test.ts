// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {type RememberedClicks, rememberClicks} from './remembered-clicks.ts';

const PAGE = `
  <button type="button" id="theme"><svg><g></g></svg></button>
  <button type="button" id="search" aria-keyshortcuts="Control+K Meta+K /" data-takes-typing>Search</button>
  <a href="#x" id="link">Link</a>
  <a href="#term" id="term" data-term>Term</a>
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

  it.each([true, false])('keeps a tap on a link that is to be explained, scripts or not (%s)', (replay) => {
    const tap = (pointerType: string) => {
      element('term').dispatchEvent(Object.assign(new Event('pointerdown', {bubbles: true}), {pointerType}));
      const click = new MouseEvent('click', {bubbles: true, cancelable: true, detail: 1});
      element('term').dispatchEvent(click);
      return click.defaultPrevented;
    };
    expect(tap('mouse')).toBe(false);
    expect(tap('touch')).toBe(true);
    expect(element('term').dataset.tapped).toBe('');
    expect(heard).toEqual(['term']);
    clicks.release(replay);
    vi.runAllTimers();
    expect(heard).toEqual(['term', 'term']);
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
    ['the shortcut', () => press('/', root)],
    ['a click', () => element('search').click()],
  ])('keeps what is typed behind %s, up to the click that is done later', (_what, act) => {
    act();
    for (const key of ['a', '/', 'Shift', 'B', 'x', 'Backspace', ' ', 'é']) press(key, root);
    clicks.release(true);
    // The page is hydrated, its click is a task away.
    press('!', root);
    let typed: string | undefined;
    element('search').addEventListener('click', () => {
      typed = element('search').dataset.typed;
    });
    vi.runAllTimers();
    expect(typed).toBe('a/B é!');
    expect(heard).toEqual(['search']);
    expect(press('a', root).defaultPrevented).toBe(false);
  });

  it('keeps nothing that is typed before', () => {
    expect(press('a', root).defaultPrevented).toBe(false);
    press('/', root);
    clicks.release(true);
    vi.runAllTimers();
    expect(element('search').dataset.typed).toBe('');
  });

  it('takes the click back at Escape, and keeps others', () => {
    element('theme').click();
    press('/', root);
    press('a', root);
    press('Escape', root);
    expect(press('b', root).defaultPrevented).toBe(false);
    clicks.release(true);
    vi.runAllTimers();
    expect(heard).toEqual(['theme']);
  });

  it('lets go of the keys when the scripts failed to load', () => {
    press('/', root);
    clicks.release(false);
    vi.runAllTimers();
    expect(press('a', root).defaultPrevented).toBe(false);
    expect(heard).toEqual([]);
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
