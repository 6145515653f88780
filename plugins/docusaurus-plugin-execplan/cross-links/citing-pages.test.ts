import {describe, expect, it} from 'vitest';
import {toGraph} from '../graph/content-graph.ts';
import {linkTargets} from '../page-metadata.ts';
import {content, page} from '../testing/content.ts';
import {listCitedBy} from './cited-by.ts';
import {listCitingPages} from './citing-pages.ts';

function cited(plans: number) {
  const pages = Array.from({length: plans}, (_, index) =>
    page(
      `docs/plans/${index}.md`,
      `# Plan ${index}\n\nBuilds on \`docs/spec.md\`.\n\n## Progress\n\n- [ ] x\n\n## Decision Log\n`,
    ),
  );
  const all = content([...pages, page('docs/spec.md', '# Spec')]);
  const graph = toGraph(all, linkTargets(all, '/b/', null));
  return {graph, ...listCitingPages(all, graph, '/b/')};
}

describe('listCitingPages', () => {
  it('has no page for what its own page can carry', () => {
    const {pages, first, graph} = cited(20);
    expect(pages).toEqual([]);
    expect(listCitedBy('docs/spec.md', graph, first.get('docs/spec.md') ?? null)).toMatchObject({
      plans: 20,
      all: null,
    });
  });

  it('lists all of many on pages of a hundred', () => {
    const {pages, first, graph} = cited(130);
    expect(pages.map(({address, rows}) => [address, rows?.length])).toEqual([
      ['cited-by/docs/spec', 100],
      ['cited-by/docs/spec/page/2', 30],
    ]);
    const own = listCitedBy('docs/spec.md', graph, first.get('docs/spec.md') ?? null);
    expect(own).toMatchObject({plans: 130, all: '/b/cited-by/docs/spec'});
    expect(own?.entries).toHaveLength(20);
  });
});
