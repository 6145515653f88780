import {expect, it} from 'vitest';
import {linkTargets} from '../page-metadata.ts';
import {content, page} from '../testing/content.ts';
import {toGraph} from './content-graph.ts';

it('says which package a path touches by where it leads, and of what is gone by how it is written', () => {
  const source = [
    '# A',
    '`embed-sdk/src/index.ts` is the end of a path, `/Users/ana/hub/packages/api/src/x.ts` one of a machine,',
    '`../../api/src/x.ts` and [x](../../api/src/x.ts) are relative; `packages/api/src/gone.ts` is gone.',
  ].join('\n\n');
  const all = content(
    [page('packages/embed-sdk/docs/a.md', source)],
    ['embed-sdk', 'api'].flatMap((name) => [
      `packages/${name}/package.json`,
      `packages/${name}/src/${name === 'api' ? 'x' : 'index'}.ts`,
    ]),
  );
  const {citations} = toGraph(all, linkTargets(all, '/', null));
  const packages = citations.get('packages/embed-sdk/docs/a.md')?.map((citation) => citation.package);
  expect(packages).toEqual([
    'packages/embed-sdk',
    'packages/api',
    'packages/api',
    'packages/api',
    'packages/api',
  ]);
});

it('counts a citation of a folder for the document that is its page', () => {
  const all = content([
    page('docs/README.md', '# All documents\n\nSee [here](../docs).\n'),
    page('plan.md', '# A\n\nSee `docs/` and [the documents](docs).\n'),
  ]);
  const {citations, citedBy} = toGraph(all, linkTargets(all, '/', null));
  expect(citations.get('plan.md')?.map(({to}) => to.to)).toEqual(['folder', 'folder']);
  expect(citedBy.get('docs/README.md')?.map(({from}) => from)).toEqual(['plan.md', 'plan.md']);
});
