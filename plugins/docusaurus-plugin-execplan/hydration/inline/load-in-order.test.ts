// @vitest-environment happy-dom
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {loadInOrder} from './load-in-order.ts';

describe('loadInOrder', () => {
  beforeEach(() => {
    document.head.innerHTML = '';
  });

  it('appends scripts that run in the order given', () => {
    vi.spyOn(document.head, 'append').mockImplementation(() => {});
    loadInOrder(document, ['/a.js', '/b.js'], () => {});
    const scripts = vi.mocked(document.head.append).mock.calls.map(([script]) => script as HTMLScriptElement);
    expect(scripts.map((script) => new URL(script.src).pathname)).toEqual(['/a.js', '/b.js']);
    expect(scripts.map((script) => script.async)).toEqual([false, false]);
  });

  it('tells once that a script could not be loaded', () => {
    const append = vi.spyOn(document.head, 'append').mockImplementation(() => {});
    const onFailure = vi.fn();
    loadInOrder(document, ['/a.js', '/b.js'], onFailure);
    for (const [script] of append.mock.calls) {
      (script as HTMLScriptElement).dispatchEvent(new Event('error'));
    }
    expect(onFailure).toHaveBeenCalledTimes(1);
  });
});
