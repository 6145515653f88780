import {describe, expect, it} from 'vitest';
import {findPullRequest} from './pull-request.ts';
import {readWorkflowRun} from './workflow-run.ts';

const SHA = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

const RUN = {id: 5, headSha: SHA, headBranch: 'fix', headOwner: 'ada', headRepositoryId: 2};

const answer = (over: object = {}) => ({
  number: 7,
  state: 'open',
  head: {sha: SHA, repo: {id: 2}},
  base: {sha: BASE, repo: {id: 1}},
  ...over,
});

describe('findPullRequest', () => {
  it('finds the one whose head is the commit', () => {
    const other = answer({number: 8, head: {sha: BASE, repo: {id: 2}}});
    expect(findPullRequest(RUN, [other, answer()])).toEqual({
      kind: 'open',
      number: 7,
      baseSha: BASE,
      headSha: SHA,
      isFork: true,
    });
  });

  it('knows a branch of the repository itself', () => {
    const own = answer({head: {sha: SHA, repo: {id: 1}}});
    expect(findPullRequest({...RUN, headRepositoryId: 1}, [own])).toMatchObject({isFork: false});
  });

  it("doesn't take another repository's branch of the same owner and name", () => {
    expect(findPullRequest(RUN, [answer({head: {sha: SHA, repo: {id: 3}}})]).kind).toBe('none');
  });

  it('says when it is closed', () => {
    expect(findPullRequest(RUN, [answer({state: 'closed'})])).toEqual({kind: 'closed', number: 7});
    expect(findPullRequest(RUN, [answer({state: 'closed'}), answer({number: 9})])).toMatchObject({
      kind: 'open',
      number: 9,
    });
  });

  it('deploys nothing where the branch has moved on', () => {
    expect(findPullRequest(RUN, [answer({head: {sha: BASE, repo: {id: 2}}})])).toEqual({
      kind: 'none',
      reason: `no pull request has the head ${SHA} any more`,
    });
    expect(findPullRequest(RUN, []).kind).toBe('none');
  });

  it('takes none of two', () => {
    expect(findPullRequest(RUN, [answer(), answer({number: 8})])).toEqual({
      kind: 'none',
      reason: `#7, #8 have the same head ${SHA}, expected one of them`,
    });
  });

  it.each([
    [null],
    ['text'],
    [answer({number: '7/../8'})],
    [answer({number: 0})],
    [answer({number: 1.5})],
    [answer({head: null})],
    [answer({head: {sha: SHA, repo: null}})],
  ])('passes over %j', (strange) => {
    expect(findPullRequest(RUN, [strange]).kind).toBe('none');
  });
});

describe('readWorkflowRun', () => {
  const event = {
    workflow_run: {
      id: 5,
      event: 'pull_request',
      head_sha: SHA,
      head_branch: 'fix',
      head_repository: {id: 2, owner: {login: 'ada'}},
    },
  };

  it('reads the event', () => {
    expect(readWorkflowRun(event)).toEqual(RUN);
  });

  it.each([
    [{}],
    [null],
    [{workflow_run: {...event.workflow_run, event: 'push'}}],
    [{workflow_run: {...event.workflow_run, head_sha: '$(id)'}}],
    [{workflow_run: {...event.workflow_run, head_repository: null}}],
  ])('refuses %j', (strange) => {
    expect(() => readWorkflowRun(strange)).toThrow(/^Unexpected event, expected `workflow_run`/);
  });
});
