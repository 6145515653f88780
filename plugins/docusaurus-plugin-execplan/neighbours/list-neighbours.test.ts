import {describe, expect, it} from 'vitest';
import type {Citation, GraphDocument} from '../graph/graph.ts';
import {cite, graphOf, plan, reference, touch, workspacePackage} from '../testing/graph.ts';
import {createNeighbours} from './list-neighbours.ts';

const active = (name: string, date = '2026-03-09') =>
  plan(`docs/plans/${name}.md`, `# ${name}\n\n## Progress\n\n- [x] (${date}) One\n- [ ] Two\n`);
const done = (name: string) =>
  plan(`docs/plans/${name}.md`, `# ${name}\n\n## Progress\n\n- [x] (2026-03-01) One\n`);

const [A, B, C] = [active('a'), active('b'), done('c')];
const SPEC = reference('docs/spec.md', 'spec');
const API = workspacePackage('packages/api', '@shop/api');
const WEB = workspacePackage('packages/web');

function neighboursOf(
  document: GraphDocument,
  citations: Citation[],
  documents: GraphDocument[] = [A, B, C],
) {
  const graph = graphOf({documents: [...documents, SPEC], packages: [API, WEB], citations});
  return createNeighbours(graph)(document.path);
}

const relations = (...given: Parameters<typeof neighboursOf>) =>
  neighboursOf(...given).map(({relation, title}) => `${relation} ${title}`);

describe('createNeighbours', () => {
  it('lists plans that are cited and that cite', () => {
    const citations = [
      cite(A.path, C.path),
      cite(A.path, SPEC.path),
      cite(SPEC.path, A.path),
      cite(B.path, A.path),
    ];
    expect(relations(A, citations)).toEqual(['cites c', 'cited by b']);
    expect(relations(SPEC, citations)).toEqual([]);
    expect(neighboursOf(A, citations)[0]).toEqual({
      relation: 'cites',
      title: 'c',
      path: C.path,
      href: C.href,
      plan: {status: 'done', done: 1, total: 1},
      packages: [],
    });
  });

  it('names each plan once, by its closest relation', () => {
    const says = `This plan supersedes ${C.path}.`;
    const citations = [
      cite(A.path, C.path),
      cite(A.path, C.path, {text: says}),
      cite(C.path, A.path),
      touch(A.path, API.path),
      touch(B.path, API.path),
      cite(B.path, A.path),
    ];
    expect(relations(A, citations)).toEqual(['supersedes c', 'cited by b']);
    expect(relations(C, citations)).toEqual(['superseded by a']);
  });

  it('believes the superseded plan too', () => {
    const citations = [cite(C.path, A.path, {text: `Status: superseded by ${A.path}.`})];
    expect(relations(A, citations)).toEqual(['supersedes c']);
    expect(relations(C, citations)).toEqual(['superseded by a']);
  });

  it('finds active plans that touch the same packages', () => {
    const citations = [
      touch(A.path, API.path),
      touch(A.path, WEB.path),
      touch(B.path, WEB.path),
      touch(B.path, API.path),
      touch(C.path, API.path),
    ];
    expect(relations(A, citations)).toEqual(['overlaps b']);
    expect(neighboursOf(A, citations)[0]?.packages).toEqual(['@shop/api', 'packages/web']);
    expect(relations(C, citations)).toEqual([]);
  });

  it('puts what overlaps most first, then the latest, and stops at 19', () => {
    const many = Array.from({length: 25}, (_, index) =>
      active(`m${index}`, `2026-03-${String(index % 9).padStart(2, '0')}`),
    );
    const citations = [
      touch(A.path, API.path),
      touch(A.path, WEB.path),
      ...many.map(({path}) => touch(path, API.path)),
      touch('docs/plans/m3.md', WEB.path),
    ];
    const found = relations(A, citations, [A, ...many]);
    expect(found).toHaveLength(19);
    expect(found.slice(0, 3)).toEqual(['overlaps m3', 'overlaps m17', 'overlaps m8']);
  });
});
