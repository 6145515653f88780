// @vitest-environment happy-dom
import {act} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {renderToString} from 'react-dom/server';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import StaticPartInBrowser from './static-part.browser.tsx';
import StaticPart from './static-part.tsx';

const ROWS = (
  <ul>
    <li>One &amp; two</li>
    <li title="“three”">Three</li>
  </ul>
);

describe('StaticPart', () => {
  beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));

  it('is hydrated without its content, which stays the very same elements', async () => {
    document.body.innerHTML = renderToString(<StaticPart id="rows">{ROWS}</StaticPart>);
    const before = document.body.innerHTML;
    const item = document.querySelector('li');
    const onRecoverableError = vi.fn();
    const error = vi.spyOn(console, 'error');

    const root = await act(async () =>
      hydrateRoot(document.body, <StaticPartInBrowser id="rows">{null}</StaticPartInBrowser>, {
        onRecoverableError,
      }),
    );
    expect(document.body.innerHTML).toBe(before);

    const render = (hidden: boolean) =>
      act(async () =>
        root.render(
          <StaticPartInBrowser id="rows" hidden={hidden}>
            {null}
          </StaticPartInBrowser>,
        ),
      );
    await render(true);
    expect(document.getElementById('rows')?.hidden).toBe(true);
    await render(false);
    expect(document.body.innerHTML).toBe(before);
    expect(document.querySelector('li')).toBe(item);
    expect(onRecoverableError).not.toHaveBeenCalled();
    expect(error).not.toHaveBeenCalled();
  });
});
