import {describe, expect, it} from 'vitest';
import {mayPublish} from './publishable.ts';

const of = (...paths: string[]) => ({paths, isCut: false});

describe('mayPublish', () => {
  it('publishes whatever comes from the repository itself', () => {
    expect(mayPublish(false, of('src/theme/Layout/index.tsx', 'package.json'))).toEqual({may: true});
  });

  it("publishes a fork's documents", () => {
    const paths = of('docs/plans/a.md', 'README.md', 'docs/img/a.PNG', '.agent/PLANS.markdown');
    expect(mayPublish(true, paths)).toEqual({may: true});
  });

  it.each([
    ['src/theme/Layout/index.tsx'],
    ['package.json'],
    ['.github/workflows/preview.yml'],
    ['execplan.config.json'],
    // Published without a look into them.
    ['static/img/logo.svg'],
    // Compiled with the HTML that is in it.
    ['src/pages/about.md'],
    ['docs/page.mdx'],
    ['docs/a.md/index.js'],
  ])("doesn't publish a fork's %s", (path) => {
    expect(mayPublish(true, of('docs/plans/a.md', path))).toEqual({
      may: false,
      reason: 'it comes from a fork and changes more than documents',
    });
  });

  it("doesn't publish what it can't see the whole of", () => {
    expect(mayPublish(true, {paths: ['docs/plans/a.md'], isCut: true}).may).toBe(false);
  });
});
