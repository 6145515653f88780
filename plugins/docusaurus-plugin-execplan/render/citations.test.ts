import {parseDocument, readPlan} from 'execplan';
import {describe, expect, it} from 'vitest';
import {renderDocument} from './index.ts';
import type {PageCitation, RenderedDocument} from './rendered-document.ts';

function render(path: string, source: string, kind: 'plan' | 'constraints' = 'plan'): RenderedDocument {
  const document = parseDocument(source);
  return renderDocument(document, readPlan(document, {path, now: new Date('2026-03-10')}), kind);
}

function citations(source: string): PageCitation[] {
  return render('docs/plans/a.md', source).citations;
}

describe('the citations of an article', () => {
  it('stand in their own sentence and line where their words go over the end of a line', () => {
    const source =
      '# A\n\nFirst `docs/a.md` is cited. Then nothing. Last comes section\n4.2 of the spec. And docs/b.md\nalone.\n';
    expect(citations(source).map(({line, text}) => [line, text])).toEqual([
      [3, 'First docs/a.md is cited.'],
      [3, 'Last comes section 4.2 of the spec.'],
      [4, 'And docs/b.md alone.'],
    ]);
  });

  it('have ids that fit into an address, whatever they are cut from', () => {
    // 𠮷 takes two code units: the words before it decide which of them a cut falls on.
    const wide = ['', 'a'].map((lead) => `[${lead}${'𠮷'.repeat(300)}](b.md)`).join(' ');
    const rules = ['', 'a'].map((lead) => `- ${lead}${'𠮷'.repeat(300)}\n`).join('');
    const decisions = ['', 'a'].map((lead) => `- Decision: ${lead}${'𠮷'.repeat(300)}\n`).join('');
    const {anchors} = render('docs/plans/a.md', `# A\n\n${wide}\n\n## Decision Log\n\n${decisions}`);
    const ids = [...anchors, ...render('ai/constraints.md', `# C\n\n${rules}`, 'constraints').anchors];
    expect(ids.filter((id) => id.includes('𠮷')).length).toBeGreaterThanOrEqual(6);
    for (const id of ids) expect(() => encodeURIComponent(id)).not.toThrow();
  });

  it('take time linear in their number', () => {
    const lines = Array.from({length: 20_000}, (_, index) => `a${index}.md`).join('\n');
    const start = performance.now();
    expect(citations(`# A\n\n${lines}\n`).at(-1)?.line).toBe(20_002);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});
