import {describe, expect, it} from 'vitest';
import type {ResolvedLink} from '../page-data.ts';
import {fillTemplate, type Targets} from './fill-template.ts';

const NONE: Targets = {links: new Map(), images: new Map(), citations: new Map(), cited: new Map()};

function fill(target: ResolvedLink | undefined, name: 'href' | 'src' = 'href'): string {
  const targets = new Map(target === undefined ? [] : [['x', target] as const]);
  const piece = name === 'href' ? {href: 'x'} : {src: 'x'};
  return fillTemplate(['<a', piece, '>'], {...NONE, links: targets, images: targets});
}

describe('fillTemplate', () => {
  it.each([
    [{href: '/docs/a#b'}, '<a href="/docs/a#b">'],
    [{href: '#b'}, '<a href="#b">'],
    [{href: '/a?b=1&c="2"<'}, '<a href="/a?b=1&amp;c=&quot;2&quot;&lt;">'],
    [
      {href: 'https://example.org/', external: true},
      '<a href="https://example.org/" rel="noopener noreferrer nofollow ugc">',
    ],
    [
      {href: 'mailto:a@b.c', external: true},
      '<a href="mailto:a@b.c" rel="noopener noreferrer nofollow ugc">',
    ],
  ] as const)('links to %j', (target, html) => {
    expect(fill(target)).toBe(html);
  });

  it.each([
    undefined,
    null,
    {href: 'javascript:alert(1)'},
    {href: '//example.org'},
    {href: '/\\example.org'},
    {href: ''},
  ])('leaves the text where the target is %j', (target) => {
    expect(fill(target)).toBe('<a>');
  });

  it('fetches no image from elsewhere', () => {
    expect(fill({href: '/img/a.png'}, 'src')).toBe('<a src="/img/a.png">');
    expect(fill({href: 'https://example.org/a.png', external: true}, 'src')).toBe('<a>');
  });

  it('knows the targets of links and of images apart', () => {
    const html = fillTemplate([{href: 'x'}, {src: 'x'}], {
      ...NONE,
      links: new Map([['x', {href: '/a'}]]),
    });
    expect(html).toBe(' href="/a"');
  });

  it('leaves a reference that leads nowhere without target, and says what is to be known of one that does', () => {
    const citations = new Map([
      ['a', {href: '/a#x', note: null}],
      ['b', {href: '/b', note: 'superseded "by" v2'}],
    ]);
    const template = ['<a', {cite: 'a'}, '><a', {cite: 'b'}, '><a', {cite: 'c'}, '>'];
    expect(fillTemplate(template, {...NONE, citations})).toBe(
      '<a href="/a#x"><a href="/b" data-note="superseded &quot;by&quot; v2"><a>',
    );
  });

  it('leads to the newest version of what is cited, and hides the place where there is none', () => {
    const citations = new Map([
      ['old', {href: '/v1', note: null, newer: {href: '/v2', name: 'spec-v2.md'}}],
      ['new', {href: '/v2', note: null}],
    ]);
    const template = ['<a', {newer: 'old'}, '></a><a', {newer: 'new'}, '></a><a', {newer: 'none'}, '>'];
    expect(fillTemplate(template, {...NONE, citations})).toBe(
      '<a href="/v2" data-newer="superseded by spec-v2.md" aria-label="superseded by spec-v2.md"></a>' +
        '<a hidden></a><a hidden>',
    );
  });

  it('says how many plans cite a section, and nothing where none does', () => {
    const template = [
      '<h2>A',
      {cited: 'one'},
      '</h2><h2>B',
      {cited: 'two'},
      '</h2><h2>C',
      {cited: 'none'},
      '</h2>',
    ];
    const cited = new Map([
      ['one', 1],
      ['two', 2],
    ]);
    expect(fillTemplate(template, {...NONE, cited})).toBe(
      '<h2>A<a class="cited-count" href="#cited-by" data-count="1 plan" aria-label="Cited by 1 plan"></a></h2>' +
        '<h2>B<a class="cited-count" href="#cited-by" data-count="2 plans" aria-label="Cited by 2 plans"></a></h2>' +
        '<h2>C</h2>',
    );
  });
});
