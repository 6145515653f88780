import {parseDocument, readPlan} from 'execplan';
import {describe, expect, it, vi} from 'vitest';
import {createParseFrontMatter} from './front-matter.ts';
import {renderDocument} from './render/index.ts';

function hookFor(address: string, source: string) {
  const document = parseDocument(source);
  const reading = readPlan(document, {path: 'x.md', now: new Date()});
  const rendered = renderDocument(document, reading, 'other');
  const found = {
    path: 'x.md',
    address,
    isPlanPlace: false,
    kind: 'other' as const,
    source: '',
    analysis: {plan: reading.plan, restart: null, rendered, ids: [], terms: [], failure: null},
    findings: [],
  };
  const parse = createParseFrontMatter((file) => (file === '/staged.md' ? found : undefined));
  const defaultParseFrontMatter = vi.fn(() => Promise.reject(new Error('must not be called')));
  return (filePath: string) => parse({filePath, fileContent: source, defaultParseFrontMatter});
}

describe('parseFrontMatter', () => {
  it('takes nothing of a content file’s front matter', async () => {
    const parse = hookFor(
      'a/b',
      '---\nid: evil\nslug: /evil\ndraft: true\nmdx: {format: mdx}\n---\n# Title\n\nText.',
    );
    expect(await parse('/staged.md')).toEqual({
      frontMatter: {title: 'Title', description: 'Text.', slug: '/a/b'},
      content: '',
    });
  });

  it('keeps ids apart from what every object has', async () => {
    expect((await hookFor('constructor', '# C')('/staged.md')).frontMatter.id).toBe('~constructor');
    expect((await hookFor('__proto__', '# P')('/staged.md')).frontMatter.id).toBe('~__proto__');
  });

  it('reads YAML of the site’s own files and runs nothing', async () => {
    expect(await hookFor('', '---\ntitle: T\n---\nText')('/site/src/pages/x.mdx')).toEqual({
      frontMatter: {title: 'T'},
      content: 'Text',
    });
    const script = '---js\n{title: (() => { throw new Error("ran"); })()}\n---\nText';
    expect(await hookFor('', script)('/site/src/pages/x.mdx')).toEqual({frontMatter: {}, content: script});
    expect(await hookFor('', 'Text')('/x.md')).toEqual({frontMatter: {}, content: 'Text'});
  });
});
