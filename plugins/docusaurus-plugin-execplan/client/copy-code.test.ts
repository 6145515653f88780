// @vitest-environment happy-dom
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {listenForCopying} from './copy-code.ts';

const BLOCK = '<div class="code-block"><pre><code>a\n<span>b</span>\n</code></pre><button class="code-copy"';

describe('listenForCopying', () => {
  const writeText = vi.fn<(text: string) => Promise<void>>();

  beforeEach(() => {
    vi.useFakeTimers();
    writeText.mockReset().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', {clipboard: {writeText}});
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function click(html: string, selector: string) {
    const announced: string[] = [];
    document.body.innerHTML = html;
    const stop = listenForCopying(document.body, (message) => announced.push(message));
    const target = document.querySelector<HTMLElement>(selector);
    target?.click();
    return {announced, target, stop};
  }

  it('copies the code', () => {
    click(`${BLOCK}></button></div>`, 'button').stop();
    expect(writeText).toHaveBeenCalledExactlyOnceWith('a\nb\n');
  });

  it('copies the commands alone where the template says which', () => {
    click(`${BLOCK} data-copy="npm test\n"></button></div>`, 'button').stop();
    expect(writeText).toHaveBeenCalledExactlyOnceWith('npm test\n');
  });

  it('says so, for a while', async () => {
    const {announced, target, stop} = click(`${BLOCK}></button></div>`, 'button');
    await vi.advanceTimersByTimeAsync(0);
    expect(announced).toEqual(['Copied']);
    expect(target?.dataset.copied).toBe('');
    await vi.advanceTimersByTimeAsync(3000);
    expect(announced).toEqual(['Copied', '']);
    expect(target?.dataset.copied).toBeUndefined();
    stop();
  });

  it('says when the browser refuses', async () => {
    writeText.mockRejectedValue(new Error('denied'));
    const {announced, stop} = click(`${BLOCK}></button></div>`, 'button');
    await vi.advanceTimersByTimeAsync(0);
    expect(announced).toEqual(['Could not copy']);
    stop();
  });

  it('leaves other clicks alone, and all once stopped', () => {
    const {stop, target} = click(`${BLOCK}></button></div>`, 'pre');
    stop();
    target?.parentElement?.querySelector('button')?.click();
    expect(writeText).not.toHaveBeenCalled();
  });
});
