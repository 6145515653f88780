import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {pagesSite} from './address.ts';
import {COMMENT_MARKER} from './comment.ts';
import {type DeployWorld, deployPreview, isWorthDownloading} from './deploy.ts';
import type {GitHub} from './github.ts';
import type {PagesChange} from './publish.ts';
import {PLAN, PLAN_PATH, reportOf} from './testing.ts';

const SHA = 'a'.repeat(40);
const RUN = {id: 5, headSha: SHA, headBranch: 'fix', headOwner: 'ada', headRepositoryId: 2};
const OPEN = {
  number: 7,
  state: 'open',
  head: {sha: SHA, repo: {id: 2}},
  base: {sha: 'b'.repeat(40), repo: {id: 1}},
};

let artefact = '';
let changes: PagesChange[];
let comments: {id: number; user: {login: string}; body: string}[];
let log: string[];

beforeEach(() => {
  artefact = mkdtempSync(join(tmpdir(), 'execplan-deploy-'));
  mkdirSync(join(artefact, 'site'));
  for (const name of ['index.html', '404.html']) writeFileSync(join(artefact, 'site', name), name);
  writeFileSync(join(artefact, 'diff.json'), JSON.stringify(reportOf({}, {[PLAN_PATH]: PLAN})));
  changes = [];
  comments = [];
  log = [];
});
afterEach(() => rmSync(artefact, {recursive: true, force: true}));

function world(over: Partial<GitHub> = {}): DeployWorld {
  return {
    github: {
      pullRequestsFrom: async () => [OPEN],
      changedFiles: async () => ({paths: [PLAN_PATH], isCut: false}),
      artefacts: async () => [{name: 'preview', bytes: 1_000}],
      comments: async () => comments,
      createComment: async (_, body) =>
        void comments.push({id: comments.length + 1, user: {login: 'bot'}, body}),
      updateComment: async (id, body) => {
        const comment = comments.find((candidate) => candidate.id === id);
        if (comment) comment.body = body;
      },
      ...over,
    },
    async changePages(change) {
      changes.push(change);
      return {changed: true};
    },
    author: 'bot',
    site: pagesSite('town/noticeboard'),
    runAddress: 'https://github.com/town/noticeboard/actions/runs/5',
    say: (line) => void log.push(line),
  };
}

const REMOVED = {kind: 'remove', at: 'previews/pr-7'};

describe('deployPreview', () => {
  it('publishes and comments once, then updates the comment', async () => {
    expect(await deployPreview(RUN, artefact, world())).toBe(true);
    expect(changes).toEqual([{kind: 'preview', folder: join(artefact, 'site'), at: 'previews/pr-7'}]);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('https://town.github.io/noticeboard/previews/pr-7/docs/plans/');
    writeFileSync(join(artefact, 'diff.json'), JSON.stringify(reportOf({}, {})));
    expect(await deployPreview(RUN, artefact, world())).toBe(true);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('### Plans: no change');
  });

  it("leaves others' comments alone, whatever is in them", async () => {
    comments = [{id: 1, user: {login: 'mallory'}, body: `${COMMENT_MARKER}\nmine`}];
    await deployPreview(RUN, artefact, world());
    expect(comments).toHaveLength(2);
    expect(comments[0]?.body).toBe(`${COMMENT_MARKER}\nmine`);
  });

  it('does nothing where the branch has moved on', async () => {
    expect(await deployPreview(RUN, artefact, world({pullRequestsFrom: async () => []}))).toBe(true);
    expect([changes, comments]).toEqual([[], []]);
  });

  it('takes away what a closed pull request left', async () => {
    const closed = world({pullRequestsFrom: async () => [{...OPEN, state: 'closed'}]});
    expect(await deployPreview(RUN, artefact, closed)).toBe(true);
    expect([changes, comments]).toEqual([[REMOVED], []]);
  });

  it("says what changed but doesn't publish a fork's code", async () => {
    const code = world({changedFiles: async () => ({paths: ['src/theme/Layout/index.tsx'], isCut: false})});
    expect(await deployPreview(RUN, artefact, code)).toBe(true);
    expect(changes).toEqual([REMOVED]);
    expect(comments[0]?.body).toContain(
      'was not published: it comes from a fork and changes more than documents.',
    );
    expect(comments[0]?.body).toContain('### Plans: 1 added');
    expect(comments[0]?.body).not.toContain('town.github.io');
  });

  it.each([
    ['a script', () => writeFileSync(join(artefact, 'site', 'run.sh'), '')],
    ['a file beside the site', () => writeFileSync(join(artefact, 'package.json'), '')],
    ['no site', () => rmSync(join(artefact, 'site'), {recursive: true})],
    ['no report', () => rmSync(join(artefact, 'diff.json'))],
    ['a report of its own', () => writeFileSync(join(artefact, 'diff.json'), '{"summary": "@everyone"}')],
    ['Markdown for a report', () => writeFileSync(join(artefact, 'diff.json'), '# @everyone')],
  ])('publishes nothing with %s', async (_, tamper) => {
    tamper();
    expect(await deployPreview(RUN, artefact, world())).toBe(false);
    expect(changes).toEqual([]);
    expect(comments[0]?.body).toContain('was not published: what its job handed over was refused');
    expect(comments[0]?.body).not.toContain('everyone');
  });

  it.skipIf(process.platform === 'win32')('publishes nothing with a link to a secret', async () => {
    symlinkSync('/etc/hostname', join(artefact, 'site', 'secret.txt'));
    expect(await deployPreview(RUN, artefact, world())).toBe(false);
    expect(changes).toEqual([]);
    expect(log.join('\n')).toContain('"site/secret.txt": Unexpected link');
  });

  it('says so where nothing was downloaded', async () => {
    expect(await deployPreview(RUN, null, world())).toBe(false);
    expect([changes.length, comments.length]).toEqual([0, 1]);
  });
});

describe('isWorthDownloading', () => {
  it.each([
    ['one of a sensible size', [{name: 'preview', bytes: 1_000}], true],
    ['another name', [{name: 'preview-pictures', bytes: 1_000}], false],
    ['none', [], false],
    [
      'two',
      [
        {name: 'preview', bytes: 1},
        {name: 'preview', bytes: 1},
      ],
      false,
    ],
    ['one of 1 GB', [{name: 'preview', bytes: 1 << 30}], false],
  ])('%s', async (_, artefacts, expected) => {
    expect(await isWorthDownloading(RUN, world({artefacts: async () => artefacts}))).toBe(expected);
  });
});
