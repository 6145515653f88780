import {parseDocument, readPlan} from 'execplan';
import {describe, expect, it} from 'vitest';
import {generateCorpus} from './corpus.ts';
import {generatePlan} from './plan.ts';

const NOW = new Date('2026-11-01T00:00:00Z');
const {plans, references} = generateCorpus(300);

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function share(predicate: (plan: (typeof plans)[number]) => boolean): number {
  return plans.filter(predicate).length / plans.length;
}

describe('the generated corpus', () => {
  it('is the same at every call, and a smaller one is its beginning', () => {
    expect(generateCorpus(40).plans).toEqual(plans.slice(0, 40));
    expect(generatePlan(299)).toEqual(plans[299]);
    expect(generateCorpus(1).references).toEqual(references);
  });

  it('has as many files as it was asked for, each at a path of its own', () => {
    expect(plans).toHaveLength(300);
    expect(new Set([...plans, ...references].map(({path}) => path)).size).toBe(300 + references.length);
    expect(plans.every(({path}) => /^docs\/plans\/\d{4}-\d\d-\d\d-[a-z0-9-]+\.md$/.test(path))).toBe(true);
  });

  it('is read as it was meant', () => {
    // A hundred hold every form of a decision log; parsing all of them takes half a minute.
    for (const {path, text, shape} of plans.slice(0, 100)) {
      const {plan} = readPlan(parseDocument(text), {path, now: NOW});
      const counted = {
        title: plan.title,
        done: plan.progress.done,
        todo: plan.progress.total - plan.progress.done - plan.progress.partial,
        partial: plan.progress.partial,
        decisions: plan.decisions.length,
        surprises: plan.surprises.length,
        revisionNotes: plan.revisionNotes.length,
        outcomes: plan.outcomes,
        diagram: text.includes('```mermaid'),
      };
      expect(counted, path).toEqual({...shape, title: shape.title.replaceAll('`', '')});
      expect(
        plan.decisions.every(({date}) => date !== null),
        path,
      ).toBe(true);
      expect(plan.plan, path).toBe(true);
    }
  });

  it('has the size and shape of real plans', () => {
    const bytes = median(plans.map(({text}) => Buffer.byteLength(text)));
    expect(bytes).toBeGreaterThan(12_500);
    expect(bytes).toBeLessThan(16_000);
    expect(plans.reduce((sum, {shape}) => sum + shape.decisions, 0)).toBe(8 * plans.length);
    expect(plans.reduce((sum, {shape}) => sum + shape.done + shape.todo + shape.partial, 0)).toBe(
      8 * plans.length,
    );
    expect(share(({shape}) => shape.diagram)).toBeCloseTo(0.03, 2);
    expect(median(plans.map(({text}) => text.match(/`[^`\n]*\/[^`\n]*`/g)?.length ?? 0))).toBeGreaterThan(25);
    expect(median(plans.map(({text}) => new Set(text.toLowerCase().match(/[a-z]+/g)).size))).toBeGreaterThan(
      450,
    );
    expect(share(({text}) => /^ {4}\$ /m.test(text))).toBe(1);
    expect(share(({text}) => /^\| .* \|$/m.test(text))).toBeGreaterThan(0.1);
  });

  it('gives no plan the form of another document', () => {
    for (const {path, text} of references) {
      expect(readPlan(parseDocument(text), {path, now: NOW}).plan.plan, path).toBe(false);
    }
  });
});
