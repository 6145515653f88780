// @vitest-environment happy-dom
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {listenForPreviews} from './listen-for-previews.ts';

let root: HTMLElement;
let stop: () => void;
const show = vi.fn();
const hide = vi.fn();

beforeEach(() => {
  root = document.createElement('div');
  root.innerHTML =
    '<a id="term" data-term href="/glossary#term-x">x</a> <a id="page" href="/y">y</a> <p>z</p>';
  document.body.replaceChildren(root);
  show.mockClear();
  hide.mockClear();
  stop = listenForPreviews(root, {
    has: () => true,
    opensByTap: (link) => link.dataset.term !== undefined,
    show,
    hide,
  });
});

afterEach(() => stop());

/** @returns whether the browser would follow the link */
function click(selector: string, pointerType: string, detail = 1): boolean {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Expected ${selector}`);
  element.dispatchEvent(Object.assign(new Event('pointerdown', {bubbles: true}), {pointerType}));
  return element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, detail}));
}

it('explains at a finger’s first tap and follows the second', () => {
  expect(click('#term', 'touch')).toBe(false);
  expect(show).toHaveBeenCalledWith(document.querySelector('#term'), expect.anything(), true);
  expect(click('#term', 'touch')).toBe(true);
  expect(hide).toHaveBeenCalledTimes(1);
});

it('explains what was tapped before it was there', () => {
  const link = document.querySelector<HTMLElement>('#term');
  if (link) link.dataset.tapped = '';
  expect(click('#term', '', 0)).toBe(false);
  expect(show).toHaveBeenCalledTimes(1);
  expect(link?.dataset.tapped).toBeUndefined();
});

it('leaves clicks of a mouse, keys and other links to the browser', () => {
  expect(click('#term', 'mouse')).toBe(true);
  expect(click('#term', 'touch', 0)).toBe(true);
  expect(click('#page', 'touch')).toBe(true);
  expect(show).not.toHaveBeenCalled();
});

it('closes at a tap elsewhere and by Escape', () => {
  click('#term', 'touch');
  click('p', 'touch');
  expect(hide).toHaveBeenCalledTimes(1);
  click('#term', 'touch');
  document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
  expect(hide).toHaveBeenCalledTimes(2);
});
