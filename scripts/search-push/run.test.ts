import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {
  type AlgoliaServer,
  startAlgoliaServer,
} from '../../plugins/execplan-search/testing/algolia-server.ts';
import {readPushCommandLine} from './options.ts';
import {runSearchPush} from './run.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const KEYS = {appId: 'APP', searchKey: 'search', adminKey: 'very-secret'};

const PLAN = `# Stream rows over SSE

Rows come one by one.

## Progress

- [x] (2025-01-03) Draft
- [ ] Ship

## Decision Log

- Decision: Use server-sent events.
  Rationale: A socket would need a second server.
  Date/Author: 2025-01-02, Ada
`;

let server: AlgoliaServer;
let workspace: string;
let out: string[];
let err: string[];

beforeEach(async () => {
  server = await startAlgoliaServer({...KEYS, polls: 0});
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'execplan-push-')));
  mkdirSync(join(workspace, 'content', 'docs', 'plans'), {recursive: true});
  mkdirSync(join(workspace, 'content', 'empty'));
  writeFileSync(join(workspace, 'content', 'docs', 'plans', '2025-01-01-sse.md'), PLAN);
  writeFileSync(join(workspace, 'content', 'README.md'), `# Guide\n\n${'Filler words. '.repeat(2_000)}\n`);
  [out, err] = [[], []];
});
afterEach(async () => {
  rmSync(workspace, {recursive: true, force: true});
  await server.close();
});

function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  return runSearchPush(args, {
    env: {
      CONTENT_ROOT: join(workspace, 'content'),
      NOW: '2026-03-10T12:00:00Z',
      ALGOLIA_APP_ID: KEYS.appId,
      ALGOLIA_ADMIN_KEY: KEYS.adminKey,
      ALGOLIA_INDEX: 'docs',
      ALGOLIA_HOST: server.url,
      ...env,
    },
    project: PROJECT,
    cwd: workspace,
    folder: join(workspace, 'staging'),
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    waiting: {sleep: async () => {}, attempts: 2, timeouts: {connect: 300, read: 300, write: 300}},
  });
}

describe('runSearchPush', () => {
  it('sends the records of a content root', async () => {
    expect(await run([])).toBe(0);
    const records = [...(server.indexes.get('docs')?.records.values() ?? [])];
    expect(records.find(({type}) => type === 'decision')).toMatchObject({
      title: 'Use server-sent events.',
      text: 'A socket would need a second server.',
      url: expect.stringMatching(/^docs\/plans\/2025-01-01-sse#decision-/),
      author: ['Ada'],
      date: '2025-01-02',
      status: 'stalled',
    });
    expect(records.filter(({url}) => url === 'README')).toHaveLength(3);
    expect(out).toEqual([expect.stringMatching(/^Sent to docs: \d+ records, [\d,]+ bytes, 1 cut$/)]);
    expect(out[0]).toContain(` ${records.length} records,`);
    expect(err).toContain(`Sent ${records.length} of ${records.length} records`);
    expect(err.join()).not.toContain(KEYS.adminKey);
  });

  it('sends nothing in a dry run', async () => {
    expect(await run(['--dry-run'])).toBe(0);
    expect(server.requests).toEqual([]);
    expect(out[0]).toMatch(/^Cut in 3: README\.md\nSettings:\n\{\n {2}"docs": \{/);
    expect(out[0]).toContain('"virtual(docs_by_date)"');
    expect(out.at(-1)).toMatch(/^Nothing was sent to docs: \d+ records, [\d,]+ bytes, 1 cut$/);
  });

  it('needs no account for a dry run', async () => {
    const none = {ALGOLIA_APP_ID: '', ALGOLIA_ADMIN_KEY: '', ALGOLIA_INDEX: ''};
    expect(await run(['--dry-run'], none)).toBe(0);
    expect(out.at(-1)).toMatch(/^Nothing was sent to ALGOLIA_INDEX: /);
  });

  it('says what it is for', async () => {
    expect(await run(['--help'])).toBe(0);
    expect(out.join('\n')).toMatch(/^Usage: pnpm search:push/);
  });

  it.each<[string, string[], NodeJS.ProcessEnv, RegExp]>([
    ['an unknown option', ['--now'], {}, /^Unexpected argument `--now`, expected --dry-run or --help$/],
    ['a missing key', [], {ALGOLIA_ADMIN_KEY: ''}, /^ALGOLIA_ADMIN_KEY: Unexpected empty value/],
    ['a wrong host', [], {ALGOLIA_HOST: 'ftp://x'}, /^ALGOLIA_HOST: Unexpected `ftp:\/\/x`/],
    ['a wrong content root', [], {CONTENT_ROOT: 'gone'}, /^CONTENT_ROOT: Unexpected `gone`/],
    [
      'an empty content root',
      [],
      {CONTENT_ROOT: 'content/empty'},
      /CONTENT_ROOT: Unexpected folder without Markdown/,
    ],
  ])('refuses %s', async (_, args, env, message) => {
    expect(await run(args, env)).toBe(2);
    expect(err.at(-1)).toMatch(message);
    expect(out).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    [
      'a wrong key',
      {ALGOLIA_ADMIN_KEY: 'wrong-secret'},
      /^ALGOLIA_APP_ID, ALGOLIA_ADMIN_KEY: Unexpected id or key/,
    ],
    [
      'a key that may not write',
      {ALGOLIA_ADMIN_KEY: KEYS.searchKey},
      /^ALGOLIA_ADMIN_KEY: Unexpected rights/,
    ],
    [
      'a host that is not there',
      {ALGOLIA_HOST: 'http://127.0.0.1:1'},
      /^Algolia at 127\.0\.0\.1:1 can't be reached/,
    ],
  ])('says that it could not send: %s', async (_, env, message) => {
    expect(await run([], env)).toBe(1);
    expect(err.at(-1)).toMatch(message);
    expect(err.join('\n')).not.toContain('wrong-secret');
    expect(out).toEqual([]);
    expect([...server.indexes.keys()]).toEqual([]);
  });

  it('prints no key, even where the other side repeats it', async () => {
    server.fail({status: 400, body: {message: `bad key ${KEYS.adminKey}`}});
    expect(await run([])).toBe(1);
    expect(err.at(-1)).toContain('bad key …');
    expect(err.join('\n')).not.toContain(KEYS.adminKey);
  });

  it('names a record that can not be cut', async () => {
    writeFileSync(join(workspace, 'content', 'long.md'), `# ${'long '.repeat(4_000)}\n`);
    expect(await run([])).toBe(1);
    expect(err.at(-1)).toMatch(/expected at most 10000 bytes:\nlong\.md: 2\d{4} bytes without its text$/);
    expect(server.requests).toEqual([]);
  });
});

describe('readPushCommandLine', () => {
  it.each([
    [[], {kind: 'run', isDryRun: false}],
    [['--dry-run'], {kind: 'run', isDryRun: true}],
    [['--', '--dry-run'], {kind: 'run', isDryRun: true}],
    [['--help'], {kind: 'help'}],
    [['--dry-run', 'x'], {kind: 'wrong', message: 'Unexpected argument `x`, expected --dry-run or --help'}],
  ])('reads %j', (args, expected) => {
    expect(readPushCommandLine(args)).toEqual(expected);
  });
});
