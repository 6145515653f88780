// @vitest-environment happy-dom
import {afterEach, describe, expect, it} from 'vitest';
import type {Part} from '../render/rendered-document.ts';
import {takeFromPage} from './article-on-page.ts';

const PARTS: Part[] = [
  {type: 'html', html: []},
  {type: 'plan-header'},
  {type: 'mermaid', source: 'graph TD', info: 'mermaid', id: null},
  {type: 'html', html: []},
];

describe('takeFromPage', () => {
  afterEach(() => {
    delete document.documentElement.dataset.hasHydrated;
  });

  it('takes each part of HTML from its place on the page, in order', () => {
    document.body.innerHTML = `<div class="execplan-document">
      <div class="markdown"><h1>Title</h1></div>
      <div class="plan-header">Active</div>
      <figure></figure>
      <div class="markdown"><p>Text with <div class="markdown">an inner one</div></p></div>
    </div>`;
    const [first, header, diagram, last] = takeFromPage(PARTS);
    expect(first).toEqual({type: 'html', html: ['<h1>Title</h1>']});
    expect([header, diagram]).toEqual([PARTS[1], PARTS[2]]);
    expect(last).toMatchObject({type: 'html', html: [expect.stringContaining('Text with')]});
  });

  it('refuses on a page that is hydrated already, since that shows another document', () => {
    document.documentElement.dataset.hasHydrated = 'true';
    expect(() => takeFromPage(PARTS)).toThrow('a page of its own');
  });
});
