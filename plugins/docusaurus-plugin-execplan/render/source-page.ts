import type {RenderedDocument} from './rendered-document.ts';

/**
 * The page of a document that can't be rendered: its source, word for word. Uses no parser and no tree, since one
 * of these has just failed.
 */
export function renderSource(source: string, path: string): RenderedDocument {
  const title = titleOfPath(path);
  const text = source.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));
  const html =
    `<p class="render-failed" role="note">This file could not be shown as a document. Its source follows.</p>` +
    `<pre tabindex="0" role="group" aria-label="Source"><code>${text}</code></pre>`;
  return {
    title,
    description: '',
    hasTitle: false,
    toc: [],
    parts: [{type: 'html', html: [html]}],
    links: [],
    images: [],
    citations: [],
    sections: [],
    texts: [{id: null, level: 0, title, text: source}],
    lines: [],
    anchors: [],
    brokenFragments: [],
  };
}

/** A document without a title is known by its file's name. */
export function titleOfPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.md$/i, '');
}
