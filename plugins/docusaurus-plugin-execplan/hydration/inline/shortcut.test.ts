// @vitest-environment happy-dom
import {beforeEach, describe, expect, it} from 'vitest';
import {isShortcutOf} from './shortcut.ts';

const PAGE = `
  <button id="search" aria-keyshortcuts="Control+K Meta+K /">Search</button>
  <input id="field"><select id="choice"></select><p id="text" contenteditable><b id="within">x</b></p>`;

function isShortcut(key: string, on: string, init: KeyboardEventInit): boolean {
  const [control, target] = ['search', on].map((id) => document.getElementById(id));
  if (!control || !target) throw new Error(`Expected an element with the id ${on}`);
  let found = false;
  target.addEventListener('keydown', (event) => {
    found = isShortcutOf(control, event);
  });
  target.dispatchEvent(new KeyboardEvent('keydown', {key, ...init}));
  return found;
}

describe('isShortcutOf', () => {
  beforeEach(() => {
    document.body.innerHTML = PAGE;
  });

  it.each<[boolean, string, KeyboardEventInit, string]>([
    [true, '/', {}, 'search'],
    // As a German keyboard has it.
    [true, '/', {shiftKey: true}, 'search'],
    [true, 'k', {ctrlKey: true}, 'search'],
    [true, 'K', {metaKey: true}, 'search'],
    [true, 'k', {ctrlKey: true}, 'field'],
    [false, 'k', {}, 'search'],
    [false, 'k', {ctrlKey: true, altKey: true}, 'search'],
    [false, 'k', {ctrlKey: true, metaKey: true}, 'search'],
    [false, '/', {ctrlKey: true}, 'search'],
    [false, '/', {}, 'field'],
    [false, '/', {}, 'choice'],
    [false, '/', {}, 'within'],
    [false, '/', {isComposing: true}, 'search'],
  ])('%s for %s %o on #%s', (expected, key, init, on) => {
    expect(isShortcut(key, on, init)).toBe(expected);
  });
});
