import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Plan} from 'execplan';
import {afterAll, describe, expect, test} from 'vitest';
import {type CommandWorld, runMain} from './testing.ts';

const root = mkdtempSync(join(tmpdir(), 'execplan-show-'));
afterAll(() => rmSync(root, {recursive: true}));

function write(path: string, text: string | Uint8Array): string {
  mkdirSync(join(root, path, '..'), {recursive: true});
  writeFileSync(join(root, path), text);
  return path;
}

const run = (argv: string[], {cwd = root, ...world}: Partial<CommandWorld> = {}) =>
  runMain(argv, {cwd, ...world});

async function plansOf(argv: string[], options?: Parameters<typeof run>[1]): Promise<Plan[]> {
  const {status, out, error} = await run(['show', '--json', ...argv], options);
  expect({status, error}).toEqual({status: 0, error: ''});
  return JSON.parse(out);
}

const FULL = [
  '# Warm the cache',
  '',
  '## Progress',
  '',
  '- [x] (2026-03-02 09:10Z) One',
  '- [ ] Two',
  '',
  '## Surprises & Discoveries',
  '',
  '- Observation: Cold.',
  '  Evidence: 3 misses in `a/b.ts`.',
  '',
  '## Decision Log',
  '',
  '- Decision: Warm it.',
  '  Rationale: Fast.',
  '  Date/Author: 2026-03-02 / Ana',
  '',
  '## Outcomes & Retrospective',
  '',
  'TBD',
  '',
  'Revision note (2026-03-03): split.',
  '',
].join('\n');

const full = write('docs/plans/2026-03-02-full.md', FULL);
const bare = write(
  'docs/plans/2026-03-03-bare.md',
  '# Bare\n\n## Progress\n\n- A note\n\n## Decision Log\n\n- Warm it.\n\n## Surprises & Discoveries\n\n- Cold.\n',
);

/** The keys of a value at every depth; of lists, those of their first entry. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? [shape(value[0])] : [];
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, shape(inside)]));
}

describe('show --json', () => {
  test('has every field that its schema promises', async () => {
    const [plan] = await plansOf([full]);
    expect(shape(plan)).toMatchObject({
      schemaVersion: null,
      path: null,
      plan: null,
      title: null,
      fenced: null,
      status: {value: null, reason: null, line: null},
      progress: {
        source: null,
        total: null,
        done: null,
        partial: null,
        notes: null,
        lastDone: null,
        items: [{text: null, state: null, at: null, line: null, anchor: null}],
      },
      decisions: [{text: null, rationale: null, date: null, author: null, line: null, anchor: null}],
      surprises: [{text: null, evidence: null, line: null, anchor: null}],
      outcomes: null,
      revisionNotes: [{text: null, date: null, line: null}],
      citations: [{target: null, section: null, kind: null, line: null, text: null}],
      sections: [{kind: null, title: null, depth: null, line: null}],
    });
    expect(plan).toMatchObject({
      schemaVersion: 1,
      path: 'docs/plans/2026-03-02-full.md',
      plan: true,
      progress: {source: 'progress-section', total: 2, done: 1, lastDone: '2026-03-02'},
      decisions: [{text: 'Warm it.', rationale: 'Fast.', date: '2026-03-02', author: 'Ana', line: 15}],
      surprises: [{text: 'Cold.', evidence: '3 misses in a/b.ts.', line: 10}],
      outcomes: 'placeholder',
      revisionNotes: [{text: 'split.', date: '2026-03-03', line: 23}],
      sections: [{kind: 'other'}, {kind: 'progress', title: 'Progress', depth: 2, line: 3}, {}, {}, {}],
    });
  });

  test('says null where the plan says nothing', async () => {
    const [plan] = await plansOf([bare]);
    expect(plan).toMatchObject({
      progress: {lastDone: null, items: [{at: null}]},
      decisions: [{rationale: null, date: null, author: null}],
      surprises: [{evidence: null}],
    });
  });

  test('keeps the order of the files, the same one twice too', async () => {
    const plans = await plansOf([bare, full, bare]);
    expect(plans.map(({title}) => title)).toEqual(['Bare', 'Warm the cache', 'Bare']);
  });

  test('reads standard input', async () => {
    const [stdin, file] = await plansOf(['-', full], {stdin: FULL});
    expect(stdin).toMatchObject({path: '-', title: 'Warm the cache'});
    expect({...stdin, path: ''}).toEqual({...file, path: ''});
    expect(await plansOf(['-'], {stdin: ''})).toMatchObject([{plan: false, progress: {source: 'none'}}]);
  });

  test('counts lines as the file has them', async () => {
    const lines = (plan: Plan | undefined) =>
      [...(plan?.progress.items ?? []), ...(plan?.decisions ?? [])].map(({line}) => line);
    const crlf = write('docs/plans/crlf.md', FULL.replaceAll('\n', '\r\n'));
    const marked = write('docs/plans/bom.md', `\uFEFF${FULL}`);
    const fenced = write('docs/plans/fenced.md', `\`\`\`md\n${FULL}\`\`\`\n`);
    const plans = await plansOf([full, crlf, marked, fenced]);
    expect(plans.map(lines)).toEqual([
      [5, 6, 15],
      [5, 6, 15],
      [5, 6, 15],
      [6, 7, 16],
    ]);
    expect(plans.map((plan) => plan.fenced)).toEqual([false, false, false, true]);
  });

  test('bytes that are no UTF-8 are replaced', async () => {
    const file = write('docs/plans/bytes.md', Uint8Array.from([0x23, 0x20, 0xff, 0x41, 0x0a]));
    expect(await plansOf([file])).toMatchObject([{title: '\uFFFDA'}]);
  });
});

describe('paths', () => {
  test('are those below the content root, with slashes', async () => {
    const options = {env: {CONTENT_ROOT: root}, cwd: join(root, 'docs')};
    expect(await plansOf(['plans/2026-03-02-full.md'], options)).toMatchObject([
      {path: 'docs/plans/2026-03-02-full.md', plan: true},
    ]);
    expect(await plansOf([join(root, full)], options)).toMatchObject([{path: full}]);
  });

  test('outside of it are as given', async () => {
    const options = {env: {CONTENT_ROOT: join(root, 'elsewhere')}};
    expect(await plansOf([full], options)).toMatchObject([{path: full}]);
  });

  test('say whether a file lies where plans are kept', async () => {
    const note = write('notes/x.md', '# X\n');
    const plan = write('docs/plans/x.md', '# X\n');
    expect((await plansOf([note, plan])).map((read) => read.plan)).toEqual([false, true]);
  });
});

describe('the present', () => {
  test('is NOW', async () => {
    const status = async (now: string) => (await plansOf([full], {env: {NOW: now}}))[0]?.status.value;
    expect(await status('2026-03-10')).toBe('active');
    expect(await status('2026-06-10T12:00:00Z')).toBe('stalled');
  });

  test.each(['tomorrow', '5', '2026-13-01', 'March 2026'])('%s is no ISO time', async (now) => {
    expect(await run(['show', '--json', full], {env: {NOW: now}})).toEqual({
      status: 2,
      out: '',
      error: `execplan: NOW: unexpected ${JSON.stringify(now)}, expected an ISO 8601 time\n`,
    });
  });
});

describe('what can not be run', () => {
  test('a missing file prints nothing but the message', async () => {
    expect(await run(['show', '--json', full, 'docs/plans/none.md'])).toEqual({
      status: 2,
      out: '',
      error: 'execplan: docs/plans/none.md: unexpected ENOENT, expected a file that can be read\n',
    });
    expect((await run(['show', 'docs'])).error).toContain('docs: unexpected EISDIR');
  });

  test.each([[['show']], [['show', '--yaml', full]], [['nonsense']]])('%j', async (argv) => {
    const {status, out, error} = await run(argv);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(/^error: /);
  });
});

test('help fits a screen', async () => {
  for (const argv of [['--help'], ['show', '--help']]) {
    const {status, out, error} = await run(argv);
    expect({status, error}).toEqual({status: 0, error: ''});
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  }
});

test('without --json a few lines for people', async () => {
  const {status, out} = await run(['show', full, bare], {env: {NOW: '2026-03-10'}});
  expect(status).toBe(0);
  expect(out).toBe(
    [
      'docs/plans/2026-03-02-full.md: Warm the cache',
      '  status     active (1 of 2 steps done; last dated activity 2026-03-03, line 6)',
      '  progress   1 of 2 done, 0 partly, 0 notes',
      '  decisions  1',
      '  surprises  1',
      '  outcomes   placeholder',
      '',
      'docs/plans/2026-03-03-bare.md: Bare',
      '  status     unknown (no checkboxes in Progress, 1 note, line 3)',
      '  progress   0 of 0 done, 0 partly, 1 note',
      '  decisions  1',
      '  surprises  1',
      '  outcomes   absent',
      '',
    ].join('\n'),
  );
});
