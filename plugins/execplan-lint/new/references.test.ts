import {createDocumentKinds, DEFAULT_CONTENT_CONFIG} from 'execplan';
import {expect, test} from 'vitest';
import {chooseReferences} from './references.ts';

function choose(paths: string[], config: Partial<typeof DEFAULT_CONTENT_CONFIG> = {}) {
  const all = {...DEFAULT_CONTENT_CONFIG, ...config};
  const kindOf = createDocumentKinds(all);
  const documents = paths.map((path) => ({path, kind: kindOf(path, false)}));
  const {convention, governing} = chooseReferences(documents, all);
  return {convention: convention?.path ?? null, governing: governing.map(({path}) => path)};
}

test('the newest specification, and the rest in the order of the convention', () => {
  expect(
    choose([
      'CONTRIBUTING.md',
      'ai/constraints.md',
      'ai/prompts/PLAN.md',
      'docs/engineering/ARCHITECTURE.md',
      'docs/engineering/DECISIONS/ADR-0001-x.md',
      'docs/product/spec-v1.5.md',
      'docs/product/spec-v1.10.md',
      'docs/product/spec-v1.6.md',
      'packages/a/CONTRIBUTING.md',
      'packages/a/spec.md',
    ]),
  ).toEqual({
    convention: 'ai/prompts/PLAN.md',
    governing: [
      'docs/product/spec-v1.10.md',
      'docs/engineering/ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'ai/constraints.md',
    ],
  });
});

test('without the usual places, the nearest to the root by its name', () => {
  expect(choose(['packages/a/ARCHITECTURE.md', 'doc/ARCHITECTURE.md', '.agent/PLANS.md'])).toEqual({
    convention: '.agent/PLANS.md',
    governing: ['doc/ARCHITECTURE.md'],
  });
});

test('a few of many, and none that is excluded', () => {
  const specs = ['s/a.md', 's/b.md', 's/c.md', 's/d.md'];
  expect(choose(specs, {spec: ['s'], exclude: ['s/a.md']}).governing).toEqual(['s/b.md', 's/c.md', 's/d.md']);
  expect(choose([...specs, 's/e.md'], {spec: ['s']}).governing).toEqual(['s/a.md', 's/b.md', 's/c.md']);
});

test('nothing where there is nothing', () => {
  expect(choose(['README.md', 'docs/x.md'])).toEqual({convention: null, governing: []});
});
