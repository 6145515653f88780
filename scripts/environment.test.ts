import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {docusaurusArguments, readCommandLine} from './command-line.ts';
import {EnvironmentError, readAlgoliaHost, readAlgoliaPush, readEnvironment, siteKey} from './environment.ts';
import {findOutDirProblem} from './out-dir.ts';

let project = '';
let content = '';

beforeEach(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'execplan-site-')));
  project = join(folder, 'project');
  content = join(folder, 'content');
  mkdirSync(join(project, 'static', 'img'), {recursive: true});
  mkdirSync(content);
});
afterEach(() => rmSync(join(project, '..'), {recursive: true, force: true}));

describe('readEnvironment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({}, project)).toEqual({
      contentRoot: project,
      isForeign: false,
      siteUrl: 'http://localhost:3000',
      baseUrl: '/',
      repository: null,
      port: 3000,
      now: undefined,
      algolia: null,
      preview: null,
    });
  });

  it('takes what it is given, empty values aside', () => {
    symlinkSync(content, join(project, 'link'));
    const env = {
      CONTENT_ROOT: 'link',
      SITE_URL: 'https://docs.example.org/',
      BASE_URL: 'previews/pr-7',
      REPO_URL: 'https://github.com/o/r.git/',
      REPO_REF: '',
      PORT: '8080',
      NOW: '2026-03-10T12:00:00Z',
    };
    expect(readEnvironment(env, project)).toEqual({
      contentRoot: content,
      isForeign: true,
      siteUrl: 'https://docs.example.org',
      baseUrl: '/previews/pr-7/',
      repository: {url: 'https://github.com/o/r', ref: 'HEAD'},
      port: 8080,
      now: new Date('2026-03-10T12:00:00Z'),
      algolia: null,
      preview: null,
    });
  });

  it.each([
    [{CONTENT_ROOT: 'gone'}, /^CONTENT_ROOT: Unexpected `gone`, expected a folder; there is nothing at /],
    [{SITE_URL: 'docs.example.org'}, /^SITE_URL: Unexpected `docs\.example\.org`, expected an address/],
    [{SITE_URL: 'https://example.org/docs'}, /^SITE_URL: .*a path belongs in BASE_URL/],
    [{SITE_URL: 'javascript:x'}, /^SITE_URL: /],
    [{BASE_URL: '/a b/'}, /^BASE_URL: Unexpected `\/a b\/`, expected a path of letters/],
    [{BASE_URL: '/../'}, /^BASE_URL: /],
    [{BASE_URL: 'https://example.org/'}, /^BASE_URL: /],
    [{REPO_URL: 'git@github.com:o/r'}, /^REPO_URL: /],
    [{PORT: '0'}, /^PORT: Unexpected `0`, expected a number from 1 to 65535/],
    [{PORT: '3000a'}, /^PORT: /],
    [{NOW: 'yesterday'}, /^NOW: Unexpected `yesterday`, expected an ISO time/],
    [{NOW: '2026-13-01'}, /^NOW: /],
  ])('says what is wrong with %j', (env, message) => {
    expect(() => readEnvironment(env, project)).toThrow(EnvironmentError);
    expect(() => readEnvironment(env, project)).toThrow(message);
  });

  it('refuses a file as content root', () => {
    writeFileSync(join(content, 'a.md'), '');
    expect(() => readEnvironment({CONTENT_ROOT: join(content, 'a.md')}, project)).toThrow(/is a file$/);
  });
});

describe('readEnvironment, Algolia', () => {
  const algolia = (env: NodeJS.ProcessEnv) => readEnvironment(env, project).algolia;

  it('asks Algolia where all three are set', () => {
    const three = {ALGOLIA_APP_ID: 'APP', ALGOLIA_SEARCH_KEY: 'key', ALGOLIA_INDEX: 'docs'};
    expect(algolia(three)).toEqual({appId: 'APP', searchKey: 'key', index: 'docs', host: null});
    expect(algolia({...three, ALGOLIA_HOST: 'http://127.0.0.1:4000/'})?.host).toBe('http://127.0.0.1:4000');
  });

  it('keeps the embedded engine where only records are to be sent', () => {
    expect(algolia({ALGOLIA_APP_ID: 'APP', ALGOLIA_ADMIN_KEY: 'secret', ALGOLIA_INDEX: 'docs'})).toBeNull();
    expect(algolia({ALGOLIA_HOST: 'http://127.0.0.1:4000'})).toBeNull();
  });

  it.each([
    [{ALGOLIA_SEARCH_KEY: 'key', ALGOLIA_INDEX: 'docs'}, /^ALGOLIA_APP_ID: Unexpected empty value beside/],
    [{ALGOLIA_SEARCH_KEY: 'key', ALGOLIA_APP_ID: 'APP'}, /^ALGOLIA_INDEX: Unexpected empty value beside/],
    [
      {
        ALGOLIA_SEARCH_KEY: 'key',
        ALGOLIA_APP_ID: 'APP',
        ALGOLIA_INDEX: 'docs',
        ALGOLIA_HOST: 'http://x/path',
      },
      /^ALGOLIA_HOST: Unexpected `http:\/\/x\/path`, expected a host/,
    ],
  ])('says what is missing beside %j', (env, message) => {
    expect(() => algolia(env)).toThrow(EnvironmentError);
    expect(() => algolia(env)).toThrow(message);
  });
});

describe('readEnvironment, previews', () => {
  const preview = (env: NodeJS.ProcessEnv) => readEnvironment(env, project).preview;
  const all = {
    PREVIEW_PULL_REQUEST: '7',
    PREVIEW_COMMIT: '1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b',
    PREVIEW_TIME: '2026-03-10T12:00:30+01:00',
  };

  it('says which pull request, which commit and when', () => {
    const said = {commit: '1a2b3c4', pullRequest: 7, url: null, time: '2026-03-10T11:00Z'};
    expect(preview(all)).toEqual(said);
    expect(preview({...all, REPO_URL: 'https://github.com/o/r'})?.url).toBe('https://github.com/o/r/pull/7');
  });

  it('needs a commit alone', () => {
    expect(preview({PREVIEW_COMMIT: '1a2b3c4', NOW: '2026-03-10T12:00Z'})).toEqual({
      commit: '1a2b3c4',
      pullRequest: null,
      url: null,
      time: '2026-03-10T12:00Z',
    });
  });

  it.each([
    [
      {PREVIEW_PULL_REQUEST: '7'},
      /^PREVIEW_COMMIT: Unexpected empty value beside PREVIEW_PULL_REQUEST, expected/,
    ],
    [{PREVIEW_TIME: '2026-03-10'}, /^PREVIEW_COMMIT: Unexpected empty value beside PREVIEW_TIME, expected/],
    [{...all, PREVIEW_COMMIT: '<b>'}, /^PREVIEW_COMMIT: Unexpected `<b>`, expected a commit/],
    [
      {...all, PREVIEW_PULL_REQUEST: '../7'},
      /^PREVIEW_PULL_REQUEST: Unexpected `\.\.\/7`, expected a number/,
    ],
    [{...all, PREVIEW_TIME: 'now'}, /^PREVIEW_TIME: Unexpected `now`, expected an ISO time/],
  ])('says what is wrong with %j', (env, message) => {
    expect(() => preview(env)).toThrow(EnvironmentError);
    expect(() => preview(env)).toThrow(message);
  });
});

describe('readAlgoliaHost', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['https://search.example.org/', 'https://search.example.org'],
    ['search.example.org', 'https://search.example.org'],
    ['127.0.0.1:4000', 'https://127.0.0.1:4000'],
  ])('reads %j', (given, host) => {
    expect(readAlgoliaHost(given)).toBe(host);
  });

  it.each(['ftp://x', 'http://x/path', 'http://', 'a b'])('refuses %j', (given) => {
    expect(() => readAlgoliaHost(given)).toThrow(/^ALGOLIA_HOST: Unexpected `.*`, expected a host/);
  });
});

describe('readAlgoliaPush', () => {
  const all = {ALGOLIA_APP_ID: 'APP', ALGOLIA_ADMIN_KEY: 'secret', ALGOLIA_INDEX: 'docs'};

  it('takes all three', () => {
    expect(readAlgoliaPush(all)).toEqual({appId: 'APP', adminKey: 'secret', index: 'docs', host: null});
    expect(readAlgoliaPush({...all, ALGOLIA_HOST: 'http://127.0.0.1:1'}).host).toBe('http://127.0.0.1:1');
  });

  it.each(Object.keys(all))('misses %s', (name) => {
    expect(() => readAlgoliaPush({...all, [name]: ''})).toThrow(EnvironmentError);
    expect(() => readAlgoliaPush({...all, [name]: ''})).toThrow(
      new RegExp(`^${name}: Unexpected empty value, expected [^\\n]+$`),
    );
  });

  it('names all that are missing at once and no key', () => {
    expect(() => readAlgoliaPush({ALGOLIA_ADMIN_KEY: 'secret'})).toThrow(
      /^ALGOLIA_APP_ID: [^\n]*\nALGOLIA_INDEX: (?!.*secret)/,
    );
  });
});

describe('siteKey', () => {
  it('differs wherever two runs would disturb each other', () => {
    const one = readEnvironment({}, project);
    const preview = readEnvironment({BASE_URL: '/p/'}, project);
    const other = readEnvironment({CONTENT_ROOT: content}, project);
    const keys = [
      siteKey(one, null),
      siteKey(one, '/a'),
      siteKey(one, '/b'),
      siteKey(preview, '/a'),
      siteKey(other, '/a'),
    ];
    expect(new Set(keys).size).toBe(5);
    expect(siteKey(one, '/a')).toBe(keys[1]);
  });
});

describe('readCommandLine', () => {
  it.each([
    [['build'], {kind: 'run', command: 'build', outDir: 'build', rest: []}],
    [
      ['build', '--', '--out-dir', 'x', '--no-minify'],
      {kind: 'run', command: 'build', outDir: 'x', rest: ['--no-minify']},
    ],
    [['serve', '--out-dir=x'], {kind: 'run', command: 'serve', outDir: 'x', rest: []}],
    [['serve', '--dir', 'x'], {kind: 'run', command: 'serve', outDir: 'x', rest: []}],
    [['start', '--help'], {kind: 'help'}],
    [[], {kind: 'help'}],
    [
      ['deploy'],
      {kind: 'wrong', message: 'Unexpected command `deploy`, expected one of start, build, serve'},
    ],
    [
      ['build', '--out-dir'],
      {kind: 'wrong', message: 'Unexpected end of options, expected a folder after `--out-dir`'},
    ],
  ])('reads %j', (args, line) => {
    expect(readCommandLine(args)).toEqual(line);
  });

  it('tells Docusaurus', () => {
    expect(docusaurusArguments({command: 'start', rest: ['--poll']}, '/x', 8080)).toEqual([
      ...['start', '--no-open', '--port', '8080', '--poll'],
    ]);
    expect(docusaurusArguments({command: 'build', rest: []}, '/x', 3000)).toEqual([
      'build',
      '--out-dir',
      '/x',
    ]);
    expect(docusaurusArguments({command: 'serve', rest: []}, '/x', 3000)).toEqual([
      ...['serve', '--no-open', '--port', '3000', '--dir', '/x'],
    ]);
  });
});

describe('findOutDirProblem', () => {
  const check = (path: string, root = content) => findOutDirProblem(path, root, project);

  it('passes new and empty folders and earlier builds', () => {
    expect(check(join(project, 'build'))).toBeNull();
    const earlier = join(project, '..', 'earlier');
    mkdirSync(join(earlier, 'assets'), {recursive: true});
    expect(check(earlier)).toBeNull();
    mkdirSync(join(earlier, 'img'));
    expect(check(earlier)).toBeNull();
    mkdirSync(join(earlier, 'docs'));
    expect(check(earlier)).toMatch(/earlier build/);
    mkdirSync(join(earlier, '__server'));
    expect(check(earlier)).toBeNull();
    rmSync(join(earlier, '__server'), {recursive: true});
    writeFileSync(join(earlier, '404.html'), '');
    expect(check(earlier)).toBeNull();
  });

  it('refuses what would be lost or must not be written to', () => {
    writeFileSync(join(content, 'a.md'), '');
    expect(check(content)).toMatch(/neither the content nor this project/);
    expect(check(join(content, '..'))).toMatch(/neither the content nor this project/);
    expect(check(project)).toMatch(/neither the content nor this project/);
    expect(check(join(content, 'new', 'build'))).toMatch(/outside of the content root/);
    mkdirSync(join(project, 'docs'));
    writeFileSync(join(project, 'docs', 'a.md'), '');
    expect(check(join(project, 'docs'), project)).toMatch(/earlier build/);
    symlinkSync(content, join(project, 'alias'));
    expect(check(join(project, 'alias'))).toMatch(/neither the content nor this project/);
  });
});
