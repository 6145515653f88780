import {describe, expect, test} from 'vitest';
import {DEFAULT_CONTENT_CONFIG} from '../content-config.ts';
import {createDocumentKinds} from './document-kind.ts';
import type {DocumentKind} from './repository-index.ts';

describe('without configuration', () => {
  const kindOf = createDocumentKinds(DEFAULT_CONTENT_CONFIG);

  test.each<[path: string, kind: DocumentKind]>([
    ['docs/product/spec-v1.6.md', 'spec'],
    ['docs/product/admin.md', 'other'],
    ['docs/specs/2026-01-02-embed-spec.md', 'spec'],
    ['SPEC.md', 'spec'],
    ['docs/engineering/ARCHITECTURE.md', 'architecture'],
    ['ARCHITECTURE.md', 'architecture'],
    ['ai/constraints.md', 'constraints'],
    ['CONTRIBUTING.md', 'contributing'],
    ['.github/CONTRIBUTING.md', 'contributing'],
    ['docs/engineering/DECISIONS/ADR-0001-x.md', 'adr'],
    ['docs/engineering/DECISIONS/README.md', 'readme'],
    ['docs/adr/0001-x.md', 'adr'],
    ['ai/prompts/PLAN.md', 'convention'],
    ['PLANS.md', 'convention'],
    ['.agent/PLANS.md', 'convention'],
    ['packages/api/README.md', 'readme'],
    ['docs/index.md', 'readme'],
    ['docs/notes.md', 'other'],
  ])('%s is of kind %s', (path, kind) => expect(kindOf(path, false)).toBe(kind));

  test('a plan is a plan wherever it is, the convention is none', () => {
    expect(kindOf('docs/specs/cache-spec.md', true)).toBe('plan');
    expect(kindOf('.agent/PLANS.md', true)).toBe('convention');
  });
});

test('the configuration counts before names', () => {
  const kindOf = createDocumentKinds({
    ...DEFAULT_CONTENT_CONFIG,
    spec: ['product', 'docs/README.md'],
    decisions: ['log'],
    constraints: ['docs/spec-rules.md'],
  });
  expect(kindOf('product/embed.md', false)).toBe('spec');
  expect(kindOf('product/README.md', false)).toBe('readme');
  expect(kindOf('docs/README.md', false)).toBe('spec');
  expect(kindOf('log/one.md', false)).toBe('adr');
  expect(kindOf('docs/spec-rules.md', false)).toBe('constraints');
});
