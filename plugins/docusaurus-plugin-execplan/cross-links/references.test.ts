import {expect, it} from 'vitest';
import {linkTargets} from '../page-metadata.ts';
import {content} from '../testing/content.ts';
import {graphOf, plan, reference} from '../testing/graph.ts';
import {createReferences} from './references.ts';

it('asks plans for the newest version of the first specification, not for another one beside it', () => {
  const path = 'docs/plans/a.md';
  const names = ['spec-v1.9', 'spec-v1.10', 'spec-widgets'];
  const documents = [
    plan(path, '# A\n\n## Progress\n\n- [ ] One\n'),
    ...names.map((name) => reference(`docs/product/${name}.md`, 'spec')),
  ];
  const references = createReferences(graphOf({documents}), linkTargets(content([]), '/', null))(path);
  expect(references?.uncited.map(({title}) => title)).toEqual(['docs/product/spec-v1.10.md']);
});
