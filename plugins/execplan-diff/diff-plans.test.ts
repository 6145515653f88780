import {describe, expect, it} from 'vitest';
import {diffPlans} from './diff-plans.ts';
import {versionOf} from './testing.ts';

const words = (seed: string) => Array.from({length: 40}, (_, index) => `${seed}${index}`).join(' ');
const plan = (path: string, seed: string) => versionOf(`# ${seed}\n\n## Purpose\n\n${words(seed)}\n`, path);

describe('diffPlans', () => {
  it('follows a plan whose file has another name, with its changes', () => {
    const before = [plan('docs/plans/a.md', 'apple'), plan('docs/plans/b.md', 'banana')];
    const after = [
      plan('docs/plans/b.md', 'banana'),
      versionOf(`# apple\n\n## Purpose\n\n${words('apple')} more\n`, 'docs/done/a.md'),
    ];
    expect(diffPlans(before, after).map(({path, renamedFrom, fate}) => ({path, renamedFrom, fate}))).toEqual([
      {path: 'docs/done/a.md', renamedFrom: 'docs/plans/a.md', fate: 'revised'},
      {path: 'docs/plans/b.md', renamedFrom: null, fate: 'unchanged'},
    ]);
  });

  it('takes plans of other words for others', () => {
    const diffs = diffPlans([plan('a.md', 'apple')], [plan('b.md', 'banana')]);
    expect(diffs.map(({path, fate}) => [path, fate])).toEqual([
      ['a.md', 'removed'],
      ['b.md', 'added'],
    ]);
  });

  it('lets the most alike find each other', () => {
    const diffs = diffPlans(
      [plan('1.md', 'apple'), plan('2.md', 'banana')],
      [plan('3.md', 'banana'), plan('4.md', 'apple')],
    );
    expect(diffs.map(({path, renamedFrom, fate}) => [path, renamedFrom, fate])).toEqual([
      ['3.md', '2.md', 'unchanged'],
      ['4.md', '1.md', 'unchanged'],
    ]);
  });
});
