import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {RepositoryHistory, Revision} from './history.ts';
import {lastRevisionOf, readHistory} from './index.ts';
import {createRepository, planText, type TestRepository} from './testing.ts';

const PLAN = 'docs/plans/hours.md';

let repository: TestRepository;
let folder: string;
beforeEach(() => {
  repository = createRepository();
  folder = mkdtempSync(join(tmpdir(), 'execplan-kept-'));
});
afterEach(() => {
  repository.remove();
  rmSync(folder, {recursive: true, force: true});
});

function read(plans: readonly string[] = [PLAN], root = repository.root): Promise<RepositoryHistory> {
  return readHistory({root, folder, plans});
}

async function revisionsOf(path = PLAN, plans = [path]): Promise<readonly Revision[]> {
  const history = await read(plans);
  if (!history.isKnown) throw new Error(`Unexpected gap ${history.gap}`);
  return history.plans.get(path) ?? [];
}

describe('revisions', () => {
  it('say who changed what and when, the newest first', async () => {
    repository.write(PLAN, planText(['  One.', '  Two.']));
    const first = repository.commit({date: '2026-03-02T23:30:00-08:00', author: 'Grace'});
    repository.write(PLAN, planText(['x One.', '  Two.', '  Three.']));
    const second = repository.commit({date: '2026-03-04T10:00:00+01:00'});
    expect(await revisionsOf()).toEqual([
      {
        commit: second,
        author: 'Ada',
        date: '2026-03-04T10:00:00+01:00',
        kind: 'meaning',
        phrases: ['1 step ticked', '1 step added'],
        renamedFrom: null,
        plans: 1,
        done: 1,
        total: 3,
        status: 'active',
        statusBefore: 'not-started',
      },
      {
        commit: first,
        author: 'Grace',
        date: '2026-03-02T23:30:00-08:00',
        kind: 'meaning',
        phrases: ['plan added', '0 of 2 steps done'],
        renamedFrom: null,
        plans: 1,
        done: 0,
        total: 2,
        status: 'not-started',
        statusBefore: null,
      },
    ]);
  });

  it('are followed through renames; a new name and new line breaks are no change in meaning', async () => {
    repository.write('docs/plans/old.md', planText(['x One.'], 'Readers see opening hours at once.'));
    const first = repository.commit();
    repository.git('mv', 'docs/plans/old.md', PLAN);
    repository.commit();
    repository.write(PLAN, planText(['x One.'], 'Readers see\nopening hours at once.'));
    repository.commit();
    const revisions = await revisionsOf();
    expect(revisions.map(({kind, renamedFrom}) => [kind, renamedFrom])).toEqual([
      ['form', null],
      ['form', 'docs/plans/old.md'],
      ['meaning', null],
    ]);
    expect(lastRevisionOf(revisions)?.commit).toBe(first);
  });

  it('of many plans at once in form alone are bulk, beside a change in meaning of one of them', async () => {
    const paths = Array.from({length: 6}, (_, index) => `docs/plans/${index}.md`);
    for (const path of paths) repository.write(path, planText(['  One.']));
    repository.commit();
    for (const path of paths)
      repository.write(path, planText(['  One.'], 'Readers see\nopening hours at once.'));
    repository.write(PLAN.replace('hours', '0'), planText(['x One.'], 'Readers see\nopening hours at once.'));
    repository.commit();
    const history = await read(paths);
    const newest = [...(history.isKnown ? history.plans.values() : [])].map(([revision]) => revision);
    expect(newest.map((revision) => [revision?.kind, revision?.plans])).toEqual([
      ['meaning', 6],
      ...Array(5).fill(['bulk', 6]),
    ]);
  });

  it('count once what a merge brought, and a merge of two versions as no change of its own', async () => {
    const [one, many] = ['One.', 'Two.\n\nAnother paragraph.\n\nAnd one more.\n'];
    repository.write(PLAN, planText(['  One.', '  Two.'], one));
    repository.commit();
    repository.git('checkout', '--quiet', '-b', 'branch');
    repository.write(PLAN, planText(['  One.', '  Two.'], many));
    repository.commit();
    repository.git('checkout', '--quiet', 'main');
    repository.write('README.md', 'Elsewhere.');
    repository.commit();
    repository.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'branch');
    expect((await revisionsOf()).map(({kind}) => kind)).toEqual(['meaning', 'meaning']);

    repository.git('checkout', '--quiet', '-b', 'other');
    repository.write(PLAN, planText(['  One.', 'x Two.'], many));
    repository.commit();
    repository.git('checkout', '--quiet', 'main');
    repository.write(PLAN, planText(['  One.', '  Two.'], `Much ${many}`));
    repository.commit();
    repository.git('merge', '--quiet', '-m', 'Merge', 'other');
    const revisions = await revisionsOf();
    expect(revisions.map(({kind, phrases}) => [kind, phrases[0]])).toEqual([
      ['merge', undefined],
      ['meaning', '“Purpose / Big Picture” rewritten (1 word added)'],
      ['meaning', '1 step ticked'],
      ['meaning', expect.stringContaining('rewritten')],
      ['meaning', 'plan added'],
    ]);
    expect(revisions[0]).toMatchObject({done: 1, total: 2});
  });

  it('are those of the content root, wherever it lies in the working tree', async () => {
    repository.write(`site/${PLAN}`, planText(['  One.']));
    repository.commit();
    const history = await read([PLAN], join(repository.root, 'site'));
    expect(history.isKnown && history.plans.get(PLAN)).toHaveLength(1);
  });

  it('are none of what is not committed', async () => {
    repository.write(PLAN, planText(['  One.']));
    repository.commit();
    repository.write(PLAN, planText(['x One.']));
    repository.write('docs/plans/new.md', planText(['  One.']));
    expect(await revisionsOf('docs/plans/new.md')).toEqual([]);
    expect(await revisionsOf()).toHaveLength(1);
  });

  it('stay as they are under another configuration of git', async () => {
    repository.write(PLAN, planText(['  One.']));
    repository.commit();
    const before = await revisionsOf();
    for (const [name, value] of [
      ['log.showSignature', 'true'],
      ['color.ui', 'always'],
      ['log.diffMerges', 'first-parent'],
      ['diff.renames', 'false'],
      ['log.date', 'relative'],
      ['core.quotepath', 'true'],
      ['format.pretty', 'oneline'],
    ] as const)
      repository.git('config', name, value);
    expect(await revisionsOf()).toEqual(before);
  });
});

describe('an unknown history', () => {
  it('says why: no working tree, no commit', async () => {
    expect(await read([PLAN], folder)).toEqual({isKnown: false, gap: 'no-repository', detail: null});
    expect(await read()).toEqual({isKnown: false, gap: 'no-commits', detail: null});
  });

  it('says why: commits or contents are missing', async () => {
    repository.write(PLAN, planText(['  One.']));
    repository.commit();
    repository.write(PLAN, planText(['x One.']));
    repository.commit();
    const clone = join(folder, 'clone');
    repository.git('clone', '--quiet', '--depth', '1', `file://${repository.root}`, clone);
    expect(await read([PLAN], clone)).toEqual({isKnown: false, gap: 'shallow', detail: null});
    repository.git('config', 'remote.origin.promisor', 'true');
    expect(await read()).toEqual({isKnown: false, gap: 'partial', detail: null});
  });

  it('says why: there is no git', async () => {
    vi.stubEnv('PATH', folder);
    try {
      expect(await read()).toEqual({isKnown: false, gap: 'no-git', detail: null});
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('says what git complains of', async () => {
    repository.write(PLAN, planText(['  One.']));
    repository.commit();
    writeFileSync(join(repository.root, '.git/config'), '[core\n');
    const history = await read();
    expect(history).toMatchObject({isKnown: false, gap: 'unreadable'});
    expect(history.isKnown || history.detail).toContain('bad config');
  });
});

describe('what is kept', () => {
  it('is taken instead of comparing again, and gives way to other code', async () => {
    for (let number = 0; number < 45; number += 1) {
      repository.write(PLAN, planText(Array.from({length: number + 1}, (_, step) => `  Step ${step}.`)));
      repository.commit({date: '2026-03-02T10:00:00Z'});
    }
    const revisions = await revisionsOf();
    expect(revisions).toHaveLength(45);
    const kept = join(folder, 'comparisons');
    const [file = ''] = readdirSync(kept);
    const text = readFileSync(join(kept, file), 'utf8');
    writeFileSync(join(kept, file), text.replaceAll('1 step added', 'as it was kept'));
    writeFileSync(join(kept, 'another.jsonl'), '');
    expect((await revisionsOf())[0]?.phrases).toEqual(['as it was kept']);
    expect(readdirSync(kept)).toEqual([file]);
  });
});
