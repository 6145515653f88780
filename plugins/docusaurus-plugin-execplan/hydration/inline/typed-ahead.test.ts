// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type EndTyping, keepTyping} from './typed-ahead.ts';

function press(key: string, init: KeyboardEventInit = {}, on: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...init});
  // The test's document takes every Alt for AltGr.
  event.getModifierState = (name) => name === 'AltGraph' && init.modifierAltGraph === true;
  on.dispatchEvent(event);
  return event;
}

describe('keepTyping', () => {
  let end: EndTyping;

  beforeEach(() => {
    document.body.innerHTML = '<input>';
    end = keepTyping(document);
  });
  afterEach(() => end());

  it('keeps letters of every script, and takes the last one back', () => {
    for (const key of ['<', 'T', '漢', '😀', '😀', 'Backspace'])
      expect(press(key).defaultPrevented).toBe(true);
    expect(end()).toBe('<T漢😀');
  });

  it('goes on from what was typed before', () => {
    end();
    end = keepTyping(document, 'ca');
    press('b');
    expect(end()).toBe('cab');
  });

  it.each<[string, KeyboardEventInit]>([
    ['Enter', {}],
    ['Tab', {}],
    ['Escape', {}],
    ['Dead', {}],
    ['r', {ctrlKey: true}],
    ['c', {metaKey: true}],
    ['d', {altKey: true}],
    ['a', {isComposing: true}],
  ])('leaves %s %o to the browser', (key, init) => {
    expect(press(key, init).defaultPrevented).toBe(false);
    expect(end()).toBe('');
  });

  it('keeps letters that AltGr makes', () => {
    press('@', {ctrlKey: true, altKey: true, modifierAltGraph: true});
    expect(end()).toBe('@');
  });

  it('leaves what is typed into another field there', () => {
    expect(press('a', {}, document.querySelector('input') ?? document.body).defaultPrevented).toBe(false);
    expect(end()).toBe('');
  });

  it('ends', () => {
    end();
    expect(press('a').defaultPrevented).toBe(false);
  });
});
