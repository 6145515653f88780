// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {onIntent} from './intent.ts';

const TEXT = '<article><p>Text</p><a href="/x">Link</a></article>';

function pointer(type: string, pointerType: string, target: Element = document.body): void {
  target.dispatchEvent(Object.assign(new Event(type, {bubbles: true}), {pointerType}));
}

function intentOf(html: string): ReturnType<typeof vi.fn<() => void>> {
  document.body.innerHTML = html;
  const callback = vi.fn<() => void>();
  onIntent(document, callback);
  return callback;
}

function find(selector: string): Element {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Expected an element ${selector}`);
  return element;
}

describe('onIntent', () => {
  beforeEach(() => history.replaceState(null, '', '/docs/plans/x'));
  afterEach(() => vi.unstubAllGlobals());

  it('does nothing by itself', () => {
    expect(intentOf(TEXT)).not.toHaveBeenCalled();
  });

  it.each([
    ['the mouse moves', () => pointer('pointermove', 'mouse')],
    ['the pen moves', () => pointer('pointermove', 'pen')],
    ['a mouse button goes down', () => pointer('pointerdown', 'mouse')],
    ['a finger goes down on a link', () => pointer('pointerdown', 'touch', find('a'))],
    ['a finger taps on text', () => find('p').dispatchEvent(new MouseEvent('click', {bubbles: true}))],
    [
      'a key is pressed',
      () => document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Tab', bubbles: true})),
    ],
    [
      'the focus moves into the page',
      () => find('a').dispatchEvent(new FocusEvent('focusin', {bubbles: true})),
    ],
  ])('calls back when %s', (_when, act) => {
    const callback = intentOf(TEXT);
    act();
    act();
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the page scrolls below a resting mouse', () => pointer('pointerover', 'mouse')],
    ['a finger goes down on text, to scroll', () => pointer('pointerdown', 'touch', find('p'))],
    ['a finger moves', () => pointer('pointermove', 'touch')],
    [
      'a modifier is pressed alone',
      () => document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Control', bubbles: true})),
    ],
  ])('waits when %s', (_when, act) => {
    const callback = intentOf(TEXT);
    act();
    expect(callback).not.toHaveBeenCalled();
  });

  it.each([
    ['an element', `${TEXT}<div data-hydrate="eager"></div>`],
    ['a meta element', `<meta name="hydrate" content="eager">${TEXT}`],
  ])('calls back at once where %s asks for it', (_what, html) => {
    expect(intentOf(html)).toHaveBeenCalledTimes(1);
  });

  it('calls back at once on a page that reads its query, if there is one', () => {
    const html = '<form data-hydrate="query"></form>';
    expect(intentOf(html)).not.toHaveBeenCalled();
    history.replaceState(null, '', '/search?q=composer');
    expect(intentOf(html)).toHaveBeenCalledTimes(1);
  });

  it('calls back when an element that waits to be seen comes near', () => {
    let see: (isIntersecting: boolean) => void = () => {};
    const observed: Element[] = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: (entries: {isIntersecting: boolean}[]) => void) {
          see = (isIntersecting) => callback([{isIntersecting}]);
        }
        observe(element: Element): void {
          observed.push(element);
        }
        disconnect(): void {}
      },
    );
    const callback = intentOf(`${TEXT}<figure data-hydrate="visible"></figure>`);
    expect(observed).toEqual([find('figure')]);
    see(false);
    expect(callback).not.toHaveBeenCalled();
    see(true);
    see(true);
    expect(callback).toHaveBeenCalledTimes(1);
  });
});
