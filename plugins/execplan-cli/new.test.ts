import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {parseDocument, readPlan} from 'execplan';
import {DEFAULT_LINT_OPTIONS, lintPlan, PRESETS, toLintedPlan, toRepository} from 'execplan-lint';
import {afterEach, describe, expect, test} from 'vitest';
import {type Io, OperationalError} from './io.ts';
import {loadRepository} from './load-repository.ts';
import {type NewPlanOptions, newPlan} from './new.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const NOW = '2026-03-02T23:30:00Z';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, {recursive: true});
});

/** A folder with these files. */
function repository(files: Record<string, string> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'execplan-new-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function run(
  root: string,
  title: string,
  options: NewPlanOptions = {},
  env: Io['env'] = {},
): Promise<{path: string; text: string}> {
  let printed = '';
  const write = (text: string) => {
    printed += text;
    return true;
  };
  const io: Io = {
    cwd: tmpdir(),
    stdin: Readable.from([]),
    stdout: {write},
    stderr: {write},
    env: {CONTENT_ROOT: root, NOW, ...env},
  };
  const output = await newPlan(title, options, io);
  expect(printed).toBe('');
  expect(output).toMatch(/^[^\n]+\n$/);
  const path = output.trimEnd();
  return {path, text: readFileSync(join(root, path), 'utf8')};
}

async function failure(...given: Parameters<typeof run>): Promise<string> {
  const error: unknown = await run(...given).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(OperationalError);
  return error instanceof Error ? error.message : '';
}

/** The shape of Events Hub, with the line ends of Windows. */
const EVENTS_HUB: Record<string, string> = {
  'package.json':
    '{\r\n  "scripts": {\r\n    "build": "turbo build",\r\n    "test": "turbo test",\r\n    "dev:stack": "x"\r\n  }\r\n}\r\n',
  'pnpm-workspace.yaml': 'packages:\r\n  - packages/*\r\n  - apps/*\r\n',
  'packages/ai-composer/package.json':
    '\uFEFF{\r\n  "name": "@events-hub/ai-composer",\r\n  "scripts": {"test": "vitest"}\r\n}\r\n',
  'packages/embed-sdk/package.json': '{"name": "@events-hub/embed-sdk", "scripts": {"build": "x"}}',
  'apps/admin/package.json': '{"name": "@events-hub/admin", "scripts": {"test": "x", "dev": "x"}}',
  'docs/product/spec-v1.5.md': '# Events Hub product specification, version 1.5\n',
  'docs/product/spec-v1.6.md': '# Events Hub product specification, version 1.6\n',
  'docs/engineering/ARCHITECTURE.md': '# Architecture\n',
  'ai/constraints.md':
    '# Hard Constraints\r\n\r\n- No iframe usage.\r\n- Composer P95 ≤ 300 ms.\r\n- Spans named `sdk.*`, `composer.*`, `cache.*`.\r\n',
  'ai/prompts/PLAN.md': '# Execution plans\n',
  'CONTRIBUTING.md': '# Contributing\n',
};

describe('an empty repository', () => {
  test('gets its plans folder, and a plan that is not started', async () => {
    const root = repository();
    const {path, text} = await run(root, 'Send the hero first');
    expect(path).toBe('docs/plans/2026-03-02-send-the-hero-first.md');
    const {plan} = readPlan(parseDocument(text), {path, now: new Date(NOW)});
    expect(plan).toMatchObject({
      plan: true,
      title: 'Send the hero first',
      status: {value: 'not-started'},
      decisions: [],
      surprises: [],
    });
    expect(plan.sections.map(({kind}) => kind).slice(2, 6)).toEqual([
      'progress',
      'surprises',
      'decisions',
      'outcomes',
    ]);
    expect(text).not.toMatch(/pnpm|relies on|These are figures/);
  });

  test('gets nothing but the plan', async () => {
    const root = repository();
    await run(root, 'x');
    expect(readdirSync(root, {recursive: true}).map(String).sort()).toEqual(
      ['docs', join('docs', 'plans'), join('docs', 'plans', '2026-03-02-x.md')].sort(),
    );
  });
});

describe('a workspace', () => {
  test('is cited, and its names, commands and figures stand in the plan', async () => {
    const {text} = await run(repository(EVENTS_HUB), 'Send the hero first');
    expect(text).toContain(
      'It follows `ai/prompts/PLAN.md` and relies on `docs/product/spec-v1.6.md`, `docs/engineering/ARCHITECTURE.md`, `CONTRIBUTING.md` and `ai/constraints.md`.',
    );
    expect(text).not.toContain('spec-v1.5');
    expect(text).toContain(
      '\n    pnpm install\n    pnpm -w build\n    pnpm -w test\n    pnpm -w dev:stack\n    pnpm --filter @events-hub/admin test\n    pnpm --filter @events-hub/ai-composer test\n    pnpm --filter @events-hub/embed-sdk build\n',
    );
    expect(text).toContain(
      'These are figures of `ai/constraints.md` as they stand on 2026-03-02. <Keep those that this change touches, and say how it stays within each.>\n\nComposer P95 ≤ 300 ms. Spans named `sdk.*`, `composer.*`, `cache.*`.\n',
    );
    expect(text).toContain('the embed SDK and its shadow DOM');
    expect(text).not.toContain('\r');
  });

  test('without pnpm has no commands', async () => {
    const {text} = await run(repository({'package.json': '{"scripts": {"test": "x"}}'}), 'x');
    expect(text).not.toMatch(/pnpm|npm/);
  });

  test('with broken manifests is a workspace all the same', async () => {
    const files = {'pnpm-workspace.yaml': ': [', 'package.json': '{', 'packages/a/package.json': 'null'};
    expect((await run(repository(files), 'x')).text).toContain('\n    pnpm install\n');
  });
});

describe('places', () => {
  test('are those that the content root names', async () => {
    const root = repository({'execplan.config.json': '{"plans": ["**/plans", "notes/plans"]}'});
    expect((await run(root, 'x')).path).toBe('notes/plans/2026-03-02-x.md');
  });

  test.each([
    ['is a file', {'docs/plans': ''}, /^docs\/plans: unexpected EEXIST, expected a folder that can be made$/],
    ['lies in a file', {docs: ''}, /^docs\/plans: unexpected ENOTDIR, expected a folder that can be made$/],
    ['is configured wrongly', {'execplan.config.json': '{"plan": 1}'}, /Unexpected key `plan`, expected/],
  ])('a plans folder that %s', async (_, files, message) => {
    expect(await failure(repository(files), 'x')).toMatch(message);
  });

  test('a link out of the content root is not followed', async () => {
    const outside = repository();
    const root = repository();
    symlinkSync(outside, join(root, 'docs'));
    expect(await failure(root, 'x')).toBe(
      'docs/plans: unexpected link out of the content root, expected a folder in it',
    );
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('a file that exists', () => {
  test('is never overwritten', async () => {
    const root = repository({'docs/plans/2026-03-02-x.md': 'mine'});
    expect(await failure(root, 'X!')).toMatch(
      /^docs\/plans\/2026-03-02-x\.md: unexpected file that exists, expected a new one/,
    );
    expect(readFileSync(join(root, 'docs/plans/2026-03-02-x.md'), 'utf8')).toBe('mine');
  });

  test('of two at once one is written', async () => {
    const root = repository();
    const results = await Promise.allSettled([run(root, 'x'), run(root, 'x')]);
    expect(results.map(({status}) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a link that leads nowhere counts', async () => {
    const root = repository({'docs/plans/a.md': ''});
    symlinkSync(join(root, 'elsewhere'), join(root, 'docs/plans/2026-03-02-x.md'));
    expect(await failure(root, 'x')).toContain('unexpected file that exists');
    expect(existsSync(join(root, 'elsewhere'))).toBe(false);
  });
});

describe('what is given', () => {
  test('a date', async () => {
    const {path, text} = await run(repository(EVENTS_HUB), 'x', {date: '2024-02-29'});
    expect(path).toBe('docs/plans/2024-02-29-x.md');
    expect(text).toContain('as they stand on 2024-02-29');
  });

  test('an author', async () => {
    const {path, text} = await run(repository(), 'x', {date: '2024-02-29', author: ' Ada <Countess>\n'});
    expect(text).toContain('\n  Date/Author: 2024-02-29 / Ada \\<Countess>\n');
    const {plan} = readPlan(parseDocument(text), {path, now: new Date(NOW)});
    expect(plan).toMatchObject({decisions: [], status: {value: 'not-started'}, lastActivity: null});
  });

  test('a present in another zone is a day in UTC', async () => {
    const {path} = await run(repository(), 'x', {}, {NOW: '2026-03-02T23:30:00-05:00'});
    expect(path).toBe('docs/plans/2026-03-03-x.md');
  });

  test.each(['2026-02-30', '2026-3-2', 'today', ''])('%j is no date', async (date) => {
    const root = repository();
    expect(await failure(root, 'x', {date})).toBe(
      `--date: unexpected ${JSON.stringify(date)}, expected a real date as YYYY-MM-DD`,
    );
    expect(readdirSync(root)).toEqual([]);
  });

  test.each(['', '!!!', '— … —'])('%j is no title', async (title) => {
    expect(await failure(repository(), title)).toBe(
      `title: unexpected ${JSON.stringify(title)}, expected a letter or a digit in it`,
    );
  });

  test('a content root that is no folder', async () => {
    const root = repository({file: ''});
    expect(await failure(join(root, 'file'), 'x')).toMatch(
      /^CONTENT_ROOT: unexpected file .*expected a folder$/,
    );
    expect(await failure(join(root, 'none'), 'x')).toMatch(
      /^CONTENT_ROOT: unexpected path that leads nowhere /,
    );
  });
});

describe('lint of a new plan', () => {
  /** This project's own documents and manifests. */
  function project(): string {
    const root = repository();
    const own = [
      'ai',
      'docs',
      'CONTRIBUTING.md',
      'package.json',
      'pnpm-workspace.yaml',
      'execplan.config.json',
    ];
    for (const path of own) cpSync(join(PROJECT, path), join(root, path), {recursive: true});
    for (const name of readdirSync(join(PROJECT, 'plugins'))) {
      const manifest = join('plugins', name, 'package.json');
      if (existsSync(join(PROJECT, manifest))) cpSync(join(PROJECT, manifest), join(root, manifest));
    }
    return root;
  }

  const places: [string, () => string][] = [
    ['an empty repository', () => repository()],
    ['a workspace', () => repository(EVENTS_HUB)],
    ['this project', project],
  ];

  test.each(places.flatMap(([name, make]) => PRESETS.map((preset) => [name, preset, make] as const)))(
    '%s, %s: placeholders and nothing else',
    async (_, preset, make) => {
      const root = make();
      const {path, text} = await run(root, 'Send the hero first');
      const plan = toLintedPlan({
        path,
        source: text,
        now: new Date(NOW),
        repository: toRepository(await loadRepository(root)),
        options: {...DEFAULT_LINT_OPTIONS, preset},
      });
      const findings = lintPlan(plan, {siteUrl: '/'}).filter(({rule}) => rule !== 'no-skeleton-text');
      expect(findings.map(({line, rule, message}) => `${line} ${rule}: ${message}`)).toEqual([]);
    },
  );
});
