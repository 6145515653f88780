import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {Ajv} from 'ajv';
import {RULES} from 'execplan-lint';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {type CommandWorld, runGit, runMain} from './testing.ts';

const NOW = '2025-03-01T12:00:00Z';
const PLAN = 'docs/plans/2025-01-08-send-the-hero-first.md';
/** Only what these tests are about is asked. */
const ASKED: ReadonlySet<string> = new Set([
  ...['blank-after-heading', 'step-timestamps', 'steps-kept', 'times-of-commits', 'file-name'],
]);
const OTHERS = RULES.map(({name}) => name).filter((name) => !ASKED.has(name));
const CONFIG = JSON.stringify({lint: {rules: Object.fromEntries(OTHERS.map((name) => [name, 'off']))}});

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'execplan-lint-')));
  write('execplan.config.json', CONFIG);
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const run = (argv: string[], {cwd = root, stdin = '', env = {}}: Partial<CommandWorld> = {}) =>
  runMain(argv, {cwd, stdin, env: {NOW, ...env}});

const git = (...args: string[]) => runGit(root, ...args);

const RIGHT = '# Send the hero first\n\n## Progress\n\n- [x] (2025-01-08 13:00Z) Send it.\n';
const WRONG = '# Send the hero first\n\n## Progress\n- [x] Send it.\n';

describe('execplan lint', () => {
  it('ends with 0 and a summary where nothing is wrong', async () => {
    write(PLAN, RIGHT);
    write('README.md', '# No plan\n');
    expect(await run(['lint'])).toEqual({status: 0, out: '1 plan: 0 errors, 0 warnings\n', error: ''});
  });

  it('prints a line for each finding, why, and ends with 1', async () => {
    write(PLAN, WRONG);
    const {status, out} = await run(['lint']);
    expect(status).toBe(1);
    expect(out).toBe(
      [
        `${PLAN}:3:1: error: unexpected text directly below a heading, expected an empty line [blank-after-heading]`,
        `${PLAN}:4:1: error: unexpected done step without a time, expected one such as \`(2025-10-01 13:00Z)\` [step-timestamps]`,
        '',
        'Why these are rules:',
        '  blank-after-heading  http://localhost:3000/docs/lint/blank-after-heading',
        '  step-timestamps  http://localhost:3000/docs/lint/step-timestamps',
        '',
        '1 plan: 2 errors, 0 warnings',
        '',
      ].join('\n'),
    );
  });

  it('colours for a terminal, never with NO_COLOR', async () => {
    write(PLAN, WRONG);
    expect((await run(['lint'], {env: {FORCE_COLOR: '1'}})).out).toContain('\u001b[31merror\u001b[0m');
    expect((await run(['lint'], {env: {FORCE_COLOR: '1', NO_COLOR: '1'}})).out).not.toContain('\u001b');
  });

  it('finds the same from any folder, in CRLF files, and on standard input', async () => {
    write(PLAN, WRONG.replaceAll('\n', '\r\n'));
    write('.git/HEAD', '');
    const fromRoot = await run(['lint']);
    const places = fromRoot.out.match(/:\d+:\d+: error/g);
    expect(places).toEqual([':3:1: error', ':4:1: error']);
    expect(await run(['lint'], {cwd: join(root, 'docs')})).toEqual(fromRoot);
    expect(await run(['lint', 'plans/2025-01-08-send-the-hero-first.md'], {cwd: join(root, 'docs')})).toEqual(
      fromRoot,
    );
    expect(await run(['lint', '-', '--stdin-path', PLAN], {stdin: WRONG})).toEqual(fromRoot);
    const anonymous = await run(['lint', '-'], {stdin: WRONG});
    expect(anonymous.out).toMatch(/^-:3:1: error/);
  });

  it('lets stand what its author explains, and shows why', async () => {
    write(
      PLAN,
      WRONG.replace(
        '## Progress',
        '<!-- lint-ignore step-timestamps: from a wiki without times -->\n\n## Progress\n',
      ),
    );
    const {status, out} = await run(['lint']);
    expect(status).toBe(0);
    expect(out).toContain(':7:1: silenced: step-timestamps: from a wiki without times\n');
    expect(out).toContain('1 plan: 0 errors, 0 warnings, 1 silenced');
  });

  it('mends what is mechanical and leaves every word, line end and mark', async () => {
    write(PLAN, `\uFEFF${WRONG.replaceAll('\n', '\r\n')}`);
    const {status, out, error} = await run(['lint', '--fix']);
    expect([status, error]).toEqual([1, 'mended 1 file\n']);
    expect(out).toContain(`${PLAN}:5:1: error`);
    expect(read(PLAN)).toBe(`\uFEFF${WRONG.replace('Progress\n', 'Progress\n\n').replaceAll('\n', '\r\n')}`);
    expect((await run(['lint', '--fix'])).error).toBe('');
  });

  it('never rewrites a file whose bytes it can’t read', async () => {
    const bytes = Buffer.concat([Buffer.from(WRONG), Buffer.from([0xff, 0x0a])]);
    write(PLAN, bytes);
    await run(['lint', '--fix']);
    expect(readFileSync(join(root, PLAN)).equals(bytes)).toBe(true);
  });

  it('says as git mv what a file should be called', async () => {
    write('docs/plans/2025-01-08 Send_the hero.md', RIGHT);
    expect((await run(['lint', '--preset', 'events-hub'])).out).toContain(
      "  git mv 'docs/plans/2025-01-08 Send_the hero.md' docs/plans/2025-01-08-send-the-hero.md\n",
    );
  });

  it('takes a baseline of what was there before, wherever its lines move', async () => {
    write(PLAN, WRONG);
    expect((await run(['lint', '--update-baseline'])).status).toBe(0);
    write(PLAN, `<!-- new -->\n\n${WRONG}- [x] Measure it.\n`);
    const {status, out} = await run(['lint']);
    expect(status).toBe(1);
    expect(out).toContain(`${PLAN}:7:1: error`);
    expect(out).toContain('1 plan: 1 error, 0 warnings, 2 in the baseline');
  });

  it('gives JSON as the contract has it', async () => {
    write(PLAN, WRONG);
    const {out} = await run(['lint', '--format', 'json'], {
      env: {SITE_URL: 'https://docs.example.org', BASE_URL: '/hub'},
    });
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      findings: [
        {
          path: PLAN,
          line: 3,
          column: 1,
          rule: 'blank-after-heading',
          severity: 'error',
          message: 'unexpected text directly below a heading, expected an empty line',
          url: 'https://docs.example.org/hub/docs/lint/blank-after-heading',
        },
        {line: 4, rule: 'step-timestamps'},
      ],
    });
  });

  it('gives annotations that a plan can’t break out of', async () => {
    write('docs/plans/2025-01-08-a,b.md', WRONG);
    const {out} = await run(['lint', '--format', 'github']);
    const [line] = out.split('\n').filter((text) => text.includes('blank-after-heading'));
    expect(line).toBe(
      '::error file=docs/plans/2025-01-08-a%2Cb.md,line=3,endLine=3,col=1,title=blank-after-heading::unexpected text directly below a heading, expected an empty line (http://localhost:3000/docs/lint/blank-after-heading)',
    );
  });

  it('gives SARIF that is valid by its schema', async () => {
    write(PLAN, `<!-- lint-ignore blank-after-heading: old -->\n\n${WRONG}`);
    write('docs/plans/2025-01-08 ü #1.md', WRONG);
    const {out} = await run(['lint', '--format', 'sarif']);
    const file = createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json');
    const ajv = new Ajv({strict: false, validateFormats: false, unicodeRegExp: false});
    const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
    const value = JSON.parse(out);
    expect([validate(value), validate.errors]).toEqual([true, null]);
    expect(
      value.runs[0].results.map(
        (result: {locations: {physicalLocation: {artifactLocation: {uri: string}}}[]}) =>
          result.locations[0]?.physicalLocation.artifactLocation.uri,
      ),
    ).toContain('docs/plans/2025-01-08%20%C3%BC%20%231.md');
  });

  it('reports with --since what changed, and what was taken back', async () => {
    write(PLAN, `${RIGHT}- [x] An old step without a time.\n`);
    write('docs/plans/2025-01-01-other.md', WRONG);
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    expect(await run(['lint', '--since', 'main'])).toMatchObject({
      status: 0,
      out: 'No plans to check.\n',
    });
    write(
      PLAN,
      `${RIGHT.replace('- [x] (2025-01-08 13:00Z) Send it.', '- [ ] Send it.')}- [x] An old step without a time.\n- [x] A new one.\n`,
    );
    write('docs/plans/2025-01-09-new.md', WRONG);
    const {out} = await run(['lint', '--since', 'main']);
    expect(out).toContain(`${PLAN}:5:1: error: unexpected step that is no longer done`);
    expect(out).toContain(`${PLAN}:7:1: error: unexpected done step without a time`);
    expect(out).not.toContain(`${PLAN}:6:1`);
    expect(out).toContain('docs/plans/2025-01-09-new.md:3:1');
    expect(out).not.toContain('other.md');
    git('add', '-A');
    git('-c', 'user.name=Ada', 'commit', '-q', '-m', 'second');
    expect((await run(['lint', '--since', 'HEAD~1'])).out).toContain(`${PLAN}:7:1`);
  });

  it('finds a time behind its commit', async () => {
    write('README.md', '# Hub\n');
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'first');
    write(PLAN, RIGHT.replace('2025-01-08 13:00Z', '2125-01-08 13:00Z'));
    git('add', '-A');
    git('commit', '-q', '-m', 'second');
    expect((await run(['lint', '--since', 'HEAD~1'])).out).toMatch(
      /:5:1: error: unexpected time `2125-01-08 13:00Z`, expected one before its commit of 20/,
    );
  });

  it('says why it could not run, and ends with 2', async () => {
    expect(await run(['lint', 'nowhere.md'])).toEqual({
      status: 2,
      out: '',
      error: 'execplan: nowhere.md: unexpected path, expected a file or folder that exists\n',
    });
    expect((await run(['lint', '--format', 'xml'])).status).toBe(2);
    git('init', '-q');
    expect((await run(['lint', '--since', '--output=x'])).error).toContain(
      '--since: unexpected `--output=x`',
    );
    write('execplan.config.json', '{"lint": {"rules": {"no-such-rule": "off"}}}');
    expect((await run(['lint'])).error).toContain(
      'execplan.config.json: `lint`.rules: Unexpected rule `no-such-rule`',
    );
    write('execplan.config.json', '{"lint": {"preset": "strict"}}');
    expect((await run(['lint'])).error).toContain('expected one of convention, events-hub');
  });

  it('has help that fits a screen', async () => {
    for (const argv of [['--help'], ['lint', '--help'], ['new', '--help'], ['show', '--help']]) {
      const {status, out} = await run(argv);
      expect(status).toBe(0);
      expect(out.split('\n').length).toBeLessThan(25);
    }
  });
});
