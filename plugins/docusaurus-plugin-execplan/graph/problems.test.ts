import {describe, expect, it} from 'vitest';
import {linkTargets} from '../page-metadata.ts';
import {content, page} from '../testing/content.ts';
import {toGraph} from './content-graph.ts';
import {formatProblem, listProblems} from './problems.ts';

function problems(pages: Record<string, string>): string[] {
  const all = content(
    Object.entries(pages).map(([path, source]) => page(path, source)),
    ['src/a.ts'],
  );
  return listProblems(all.pages, toGraph(all, linkTargets(all, '/', null))).map(
    (problem) => `${problem.kind} ${formatProblem(problem)}`,
  );
}

describe('listProblems', () => {
  it('names what leads nowhere with line and column', () => {
    const source = [
      '# A',
      '',
      'See [b](b.md), [its part](b.md#part), [no part](b.md#gone) and [c](c.md).',
      '',
      '- `docs/gone.md`, [here](#a), [nowhere](#nowhere), <https://example.org/x.md>',
    ].join('\n');
    expect(problems({'docs/a.md': source, 'docs/b.md': '# B\n\n## Part\n'})).toEqual([
      'link docs/a.md:3:49: Unexpected section `gone`, expected a heading of docs/b.md',
      'link docs/a.md:3:68: Unexpected link `c.md`, expected a file of the repository',
      'citation docs/a.md:5:4: Unexpected citation `docs/gone.md`, expected a file of the repository',
      'link docs/a.md:5:41: Unexpected fragment `#nowhere`, expected an id of this page',
    ]);
  });

  it('takes folders and the root for what is there', () => {
    const source = '# A\n\n[docs](../../docs), [src](/src), [up](../), [root](../../), [root](/)\n';
    expect(problems({'docs/plans/a.md': source, 'docs/b.md': '# B\n'})).toEqual([]);
  });

  it('has nothing to say of what is there, nor of what may be elsewhere', () => {
    const source =
      '# A\n\n`docs/b.md`, [b](b.md#entry), `src/a.ts`, `src/new.rs`, `GET /v1/plan`, `npm/x`, ADR-0009.\n';
    expect(problems({'docs/a.md': source, 'docs/b.md': '# B\n\n## Entry\n'})).toEqual([]);
  });
});
