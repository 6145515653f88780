import {describe, expect, it} from 'vitest';
import {readSupersession} from './supersession.ts';

const A = 'docs/plans/a.md';

describe('readSupersession', () => {
  it.each([
    `Supersedes ${A}.`,
    `Supersedes: ${A}`,
    `This plan supersedes ${A}, which was too slow.`,
    `This ExecPlan replaces the earlier plan in ${A}.`,
    `Status (2026-03-04): replaces “${A}”`,
    `It also supersedes docs/plans/0.md, docs/plans/1.md and ${A}.`,
  ])('%s', (text) => {
    expect(readSupersession(text, A)).toBe('supersedes');
  });

  it.each([
    `Superseded by ${A}.`,
    `Status (2026-03-24): Superseded by ${A}.`,
    `This plan has been replaced by the plan ${A}.`,
  ])('%s', (text) => {
    expect(readSupersession(text, A)).toBe('superseded by');
  });

  it.each([
    `It builds on ${A}.`,
    `The cache replaces the one of ${A}.`,
    `docs/plans/b.md supersedes ${A}.`,
    `The old queue (superseded by ${A}) is gone.`,
    `This plan replaces the polling that ${A} added.`,
    `${A} supersedes this plan.`,
    'Nothing of the kind.',
  ])('says nothing of plans: %s', (text) => {
    expect(readSupersession(text, A)).toBeNull();
  });

  it('takes no longer for long sentences than for short ones', () => {
    const text = `Supersedes ${'docs/plans/x.md, '.repeat(5_000)}and not ${A}`;
    const start = performance.now();
    expect(readSupersession(text, A)).toBeNull();
    expect(performance.now() - start).toBeLessThan(500);
  });
});
