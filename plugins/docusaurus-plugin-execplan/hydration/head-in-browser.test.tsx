// @vitest-environment happy-dom
import {act, type ReactNode} from 'react';
import {createRoot, type Root} from 'react-dom/client';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {Helmet, HelmetProvider} from './head-in-browser.tsx';

let root: Root;

async function render(children: ReactNode): Promise<void> {
  await act(async () => root.render(<HelmetProvider>{children}</HelmetProvider>));
}

describe('Helmet', () => {
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    delete document.documentElement.dataset.hasHydrated;
    document.title = 'From the server';
    root = createRoot(document.createElement('div'));
  });

  it('leaves the title that the server wrote', async () => {
    await render(
      <Helmet>
        <title>Events Hub</title>
      </Helmet>,
    );
    expect(document.title).toBe('From the server');
  });

  it('changes the title of a page that is hydrated', async () => {
    const titled = (words: string) => (
      <Helmet>
        <title>{words} | Events Hub</title>
      </Helmet>
    );
    await render(titled('Search'));
    document.documentElement.dataset.hasHydrated = 'true';
    await render(titled('2 hits'));
    expect(document.title).toBe('2 hits | Events Hub');
  });

  it('sets the attributes by which Docusaurus tells that a page is hydrated', async () => {
    const hydrated = (isBrowser: boolean) => (
      <Helmet>
        <html lang="en" className="search" data-has-hydrated={isBrowser} />
      </Helmet>
    );
    await render(hydrated(false));
    expect(document.documentElement.dataset.hasHydrated).toBe('false');
    await render(hydrated(true));
    expect(document.documentElement.dataset.hasHydrated).toBe('true');
    expect(document.documentElement.className).toBe('search');
  });
});
