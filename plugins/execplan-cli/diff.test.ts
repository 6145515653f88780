import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import {DIFF_SCHEMA, type DiffReport} from 'execplan-diff';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {closedSchema} from '../execplan/testing/closed-schema.ts';
import {type CommandWorld, runGit, runMain} from './testing.ts';

const PLAN = 'docs/plans/2026-03-02-warm-the-cache.md';
const TEXT = `# Warm the cache

## Progress

- [x] (2026-03-02 10:00Z) Measure the first visitor, as \`docs/spec.md\` asks.
- [ ] Warm ten pages.

## Decision Log

- Decision: Warm by requests from outside.
  Rationale: It takes the way of a visitor.
  Date/Author: 2026-03-02 / Ada

## Outcomes & Retrospective

None yet.
`;

let repository: string;
beforeEach(() => {
  repository = realpathSync(mkdtempSync(join(tmpdir(), 'execplan-diff-')));
  git('init', '--quiet', '--initial-branch=main');
  write('docs/spec.md', '# Specification\n');
  write(PLAN, TEXT);
  commit('first');
});
afterEach(() => rmSync(repository, {recursive: true, force: true}));

const git = (...args: string[]) => runGit(repository, ...args);

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(repository, path)), {recursive: true});
  writeFileSync(join(repository, path), text);
}

const run = (argv: string[], {cwd = repository, env = {}}: Partial<CommandWorld> = {}) =>
  runMain(['diff', ...argv], {cwd, env: {NOW: '2026-03-10T12:00:00Z', ...env}});

async function json(...argv: string[]): Promise<DiffReport> {
  const {out, status, error} = await run([...argv, '--format', 'json']);
  expect([status, error]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('execplan diff', () => {
  it('says what changed between two commits, reading git alone', async () => {
    write(
      PLAN,
      TEXT.replace('- [ ] Warm', '- [x] (2026-03-03 10:00Z) Warm').replace(
        '- [x] (2026-03-02 10:00Z) ',
        '- [ ] ',
      ),
    );
    commit('second');
    write(PLAN, 'what lies on the disk is not looked at');
    const {status, out} = await run(['HEAD~1']);
    expect(status).toBe(0);
    expect(out).toContain(`${PLAN}: A done step was unticked, and no decision or revision note says why.`);
    expect(out).toContain('1 step ticked, 1 step unticked');
    expect(out).toMatch(/\nPlans: 1 changed; 1 change to look at\n$/);
    expect(git('status', '--short')).toBe(` M ${PLAN}\n`);
  });

  it('gives JSON as its schema says, whatever happened', async () => {
    const first = await json('HEAD', 'HEAD');
    expect(first.plans).toEqual([]);
    write(
      'docs/plans/2026-03-04-other.md',
      `${TEXT.replace('cache', 'attic').replaceAll('visitor', 'tenant')}\n[x](../a.md)\n`,
    );
    mkdirSync(join(repository, 'docs/done'), {recursive: true});
    renameSync(join(repository, PLAN), join(repository, 'docs/done/2026-03-02-warm-the-cache.md'));
    write(
      'docs/done/2026-03-02-warm-the-cache.md',
      TEXT.replace('None yet.', 'Warm.')
        .replace('- [ ] Warm', '- [x] (2026-03-03 10:00Z) Warm')
        .replace('Warm by requests from outside.', 'Let the build write all pages.'),
    );
    write('execplan.config.json', JSON.stringify({plans: ['docs/plans', 'docs/done']}));
    commit('second');
    const report = await json('HEAD~1');
    const validate = new Ajv2020({allowUnionTypes: true}).compile(closedSchema(DIFF_SCHEMA));
    validate(report);
    expect(validate.errors).toBeNull();
    expect(report.plans.map(({path, renamedFrom, fate}) => [path, renamedFrom, fate])).toEqual([
      ['docs/done/2026-03-02-warm-the-cache.md', PLAN, 'revised'],
      ['docs/plans/2026-03-04-other.md', null, 'added'],
    ]);
    expect(report.plans[0]?.alarms.map(({kind}) => kind)).toEqual(['decision-removed']);
    expect(report.base).toEqual({name: 'HEAD~1', commit: git('rev-parse', 'HEAD~1').trim()});
  });

  it('finds citations that a change broke, in plans that nobody touched', async () => {
    rmSync(join(repository, 'docs/spec.md'));
    write('docs/README.md', '# Documents\n');
    commit('second');
    const {plans} = await json('HEAD~1');
    expect(
      plans.map(({path, fate, citations}) => [path, fate, citations.broken.map((one) => one.path)]),
    ).toEqual([[PLAN, 'unchanged', ['docs/spec.md']]]);
    const {out} = await run(['HEAD~1', '--format', 'markdown']);
    expect(out).toContain('leads to nothing (line 5): docs/spec.md');
  });

  it('links plans to their pages on a preview', async () => {
    write(PLAN, TEXT.replace('Warm ten', 'Warm eleven'));
    write('docs/plans/2026-03-05-ä b.md', TEXT.replace('cache', 'attic'));
    commit('second');
    const {out} = await run([
      'HEAD~1',
      'HEAD',
      '--format',
      'markdown',
      '--preview-url',
      'https://docs.example.org/previews/pr-7',
    ]);
    expect(out).toContain('(https://docs.example.org/previews/pr-7/docs/plans/2026-03-02-warm-the-cache/)');
    expect(out).toContain('(https://docs.example.org/previews/pr-7/docs/plans/2026-03-05-%C3%A4%20b/)');
  });

  it('says that nothing changed, and that form alone did', async () => {
    expect((await run(['HEAD'])).out).toBe('Plans: no change\n');
    write(PLAN, TEXT.replaceAll('\n', '\r\n'));
    commit('second');
    expect((await run(['HEAD~1'])).out).toContain('no change in meaning');
  });

  it('works from a content root below the root of git, and from a bare repository', async () => {
    mkdirSync(join(repository, 'inner'));
    git('mv', 'docs', 'inner/docs');
    commit('second');
    write(`inner/${PLAN}`, TEXT.replace('Warm ten', 'Warm eleven'));
    commit('third');
    const below = await run(['HEAD~1', '--format', 'json'], {env: {CONTENT_ROOT: join(repository, 'inner')}});
    expect((JSON.parse(below.out) as DiffReport).plans.map(({path}) => path)).toEqual([PLAN]);
    const bare = join(repository, 'bare.git');
    git('clone', '--quiet', '--bare', '.', bare);
    const inBare = await run(['HEAD~1', '--format', 'json'], {cwd: bare, env: {CONTENT_ROOT: bare}});
    expect((JSON.parse(inBare.out) as DiffReport).plans.map(({path}) => path)).toEqual([`inner/${PLAN}`]);
    expect(readdirSync(bare)).not.toContain('inner');
  });

  it('follows no plan out of sight: one that the same change excludes, or that a link leads to', async () => {
    write('execplan.config.json', JSON.stringify({exclude: [PLAN]}));
    write(PLAN, TEXT.replace('- [x] (2026-03-02 10:00Z) ', '- [ ] '));
    symlinkSync('spec.md', join(repository, 'docs/link.md'));
    write(
      'docs/plans/2026-03-04-other.md',
      TEXT.replace('cache', 'attic').replace('docs/spec.md', 'docs/link.md'),
    );
    commit('second');
    const {plans} = await json('HEAD~1');
    expect(plans.map(({path, alarms}) => [path, alarms.map(({kind}) => kind)])).toEqual([
      [PLAN, ['step-unticked']],
      ['docs/plans/2026-03-04-other.md', []],
    ]);
    expect(plans[1]?.citations.broken).toEqual([]);
  });

  it('names what is wrong and prints nothing', async () => {
    for (const [argv, message] of [
      [['nowhere'], 'execplan: unexpected `nowhere`, expected a revision that git knows in '],
      [['--', '--output=x'], 'execplan: unexpected `--output=x`, expected a revision that git knows in '],
      [
        ['HEAD', '--preview-url', 'nowhere'],
        'execplan: --preview-url: unexpected `nowhere`, expected an address',
      ],
      [['HEAD', '--format', 'pdf'], "error: option '--format <name>' argument 'pdf' is invalid"],
    ] as const) {
      const {status, out, error} = await run([...argv]);
      expect([status, out]).toEqual([2, '']);
      expect(error).toContain(message);
    }
  });
});
