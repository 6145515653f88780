import {describe, expect, it} from 'vitest';
import type {ResolvedLink} from '../page-data.ts';
import {fillTemplate} from './fill-template.ts';

function fill(target: ResolvedLink | undefined, name: 'href' | 'src' = 'href'): string {
  const targets = new Map(target === undefined ? [] : [['x', target] as const]);
  const piece = name === 'href' ? {href: 'x'} : {src: 'x'};
  return fillTemplate(['<a', piece, '>'], {links: targets, images: targets});
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
      links: new Map([['x', {href: '/a'}]]),
      images: new Map(),
    });
    expect(html).toBe(' href="/a"');
  });
});
