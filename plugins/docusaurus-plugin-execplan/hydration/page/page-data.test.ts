import {describe, expect, it} from 'vitest';
import {type PageData, serialize} from './page-data.ts';

const DATA: PageData = {
  routes: [{chunks: {__comp: 'a1', content: 'b2'}, attributes: {sidebar: 'references'}}],
  document: {
    chunk: 'b2',
    toc: [['A', 'a', 2]],
    exports: {parts: [], contentTitle: '</script><script>alert(1)</script><!--'},
  },
  listing: null,
};

describe('serialize', () => {
  it('ends no element and opens none, whatever a document is called', () => {
    expect(serialize(DATA)).not.toContain('<');
  });

  it('is JSON', () => {
    expect(JSON.parse(serialize(DATA))).toEqual(DATA);
  });
});
