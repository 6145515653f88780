import {describe, expect, it} from 'vitest';
import {COMMENT_MARKER, commentBody, findComment, planPageAddress} from './comment.ts';
import {findLiveMarkup} from './live-markup.ts';
import {PLAN, PLAN_PATH, reportOf} from './testing.ts';

const ADDRESS = 'https://town.github.io/noticeboard/previews/pr-7/';
const RUN = 'https://github.com/town/noticeboard/actions/runs/5';
const FACTS = {
  commit: 'a'.repeat(40),
  runAddress: RUN,
  preview: {address: ADDRESS, pages: new Map<string, string>()},
};

const TICKED = PLAN.replace('[ ]', '[x] (2026-03-03 09:00Z)');

/** What a comment says behind its marker. */
const said = (body: string) => body.slice(COMMENT_MARKER.length);

describe('commentBody', () => {
  it('says what changed and links each plan and the preview', () => {
    const body = commentBody({...FACTS, report: reportOf({[PLAN_PATH]: PLAN}, {[PLAN_PATH]: TICKED})});
    expect(body.startsWith(`${COMMENT_MARKER}\n\n### Plans: 1 changed`)).toBe(true);
    expect(body).toContain(`[Warm the cache](${ADDRESS}docs/plans/2026-03-02-warm-the-cache)`);
    expect(body).toContain(`[Preview of the site](${ADDRESS}) at commit \`aaaaaaa\``);
    expect(body).toContain(`(${RUN}#artifacts)`);
    expect(findLiveMarkup(said(body), [ADDRESS, RUN])).toEqual([]);
  });

  it('links pages where the site has them', () => {
    const pages = new Map([[PLAN_PATH, `${ADDRESS}elsewhere`]]);
    const report = reportOf({}, {[PLAN_PATH]: PLAN});
    const body = commentBody({...FACTS, report, preview: {address: ADDRESS, pages}});
    expect(body).toContain(`[Warm the cache](${ADDRESS}elsewhere)`);
  });

  it('says why there is no preview', () => {
    const report = reportOf({}, {[PLAN_PATH]: PLAN});
    const body = commentBody({...FACTS, report, preview: {reason: 'it is too late.'}});
    expect(body).toContain('The preview at commit `aaaaaaa` was not published: it is too late.');
    expect(body).toContain('Warm the cache');
    expect(body).not.toContain(ADDRESS);
    expect(said(commentBody({...FACTS, report: null, preview: {reason: 'x.'}}))).toMatch(/^\n\nThe preview/);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a picture that runs', '<img src=x onerror=alert(1)>'],
    ['a mention', '@everyone and @town/maintainers'],
    ['an issue', 'fixes #12, GH-12, town/noticeboard#12'],
    ['the marker of the comment', '<!-- execplan-preview -->'],
    ['the end of a link', '](javascript:alert(1))'],
    ['a link', '[x](javascript:alert(1)) https://evil.example www.evil.example'],
    ['the end of a fold', '</summary></details><h1>x</h1>'],
    ['a fence', '``` ~~~ `'],
    ['a table', '| a | b |'],
    ['a heading', '# x'],
    ['another direction of writing', '\u202Egnp.exe'],
    ['a character that is none', '&#64;everyone &commat;everyone'],
  ])('is inert with %s in titles, steps and decisions', (_, hostile) => {
    const source = PLAN.replace('Warm the cache', `Warm ${hostile}`)
      .replace('Warm ten pages.', `Warm ten pages ${hostile}`)
      .replace('from outside', `from outside ${hostile}`);
    const changed = source.replace('[ ]', '[x] (2026-03-03 09:00Z)').replace('by requests', 'by nobody');
    const report = reportOf({[PLAN_PATH]: source}, {[PLAN_PATH]: changed, 'docs/plans/new.md': source});
    const body = commentBody({...FACTS, report});
    expect(findLiveMarkup(said(body), [ADDRESS, RUN])).toEqual([]);
    expect(body).not.toContain('was left out');
    expect(body.split(COMMENT_MARKER)).toHaveLength(2);
  });

  it.each([
    ['docs/plans/<script>.md'],
    ['docs/plans/`@everyone`.md'],
    ['docs/plans/](javascript:alert(1)).md'],
    ['docs/plans/a b) @ada (#12.md'],
  ])('is inert with a file named %j', (path) => {
    const body = commentBody({...FACTS, report: reportOf({}, {[path]: PLAN})});
    expect(findLiveMarkup(said(body), [ADDRESS, RUN])).toEqual([]);
  });

  it('is inert with a report that would have been refused', () => {
    const report = reportOf({[PLAN_PATH]: PLAN}, {[PLAN_PATH]: TICKED});
    const [plan] = report.plans;
    if (!plan) throw new Error('Unexpected report without a plan');
    const rule = '<img src=x> @everyone';
    const appeared = [{rule, severity: 'error' as const, message: 'm', line: 1}];
    const hostile = {...report, plans: [{...plan, findings: {appeared, gone: []}}]};
    const body = commentBody({...FACTS, report: hostile});
    expect(findLiveMarkup(said(body), [ADDRESS, RUN])).toEqual([]);
  });

  it('stays below what GitHub takes', () => {
    const steps = Array.from({length: 40}, (_, index) => `- [ ] Step ${index} ${'ü@'.repeat(60)}`).join('\n');
    const plans = Array.from({length: 8}, (_, index): [string, string] => [
      `docs/plans/${index}.md`,
      PLAN.replace('- [ ] Warm ten pages.', steps),
    ]);
    const before = plans.map(([path, source]): [string, string] => [
      path,
      source.replaceAll('Step', 'Stride'),
    ]);
    const report = reportOf(Object.fromEntries(before), Object.fromEntries(plans));
    expect(JSON.stringify(report).length).toBeGreaterThan(70_000);
    const body = commentBody({...FACTS, report});
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('[Preview of the site]');
    expect(findLiveMarkup(said(body), [ADDRESS, RUN])).toEqual([]);
  });
});

describe('planPageAddress', () => {
  it.each([
    ['docs/plans/a.md', 'docs/plans/a'],
    ['docs/plans/README.md', 'docs/plans'],
    ['docs/plans/a b)?#.md', 'docs/plans/a%20b)%3F%23'],
  ])('of %s', (path, address) => {
    expect(planPageAddress(ADDRESS, path)).toBe(ADDRESS + address);
  });
});

describe('findComment', () => {
  const ours = {id: 3, user: {login: 'bot'}, body: `${COMMENT_MARKER}\nx`};

  it('finds the first of ours', () => {
    expect(findComment([{id: 1, user: {login: 'ada'}, body: 'Hello'}, ours, {...ours, id: 4}], 'bot')).toBe(
      3,
    );
  });

  it.each([
    ['nothing', []],
    ["somebody else's with our marker", [{...ours, user: {login: 'mallory'}}]],
    ['one that quotes the marker', [{...ours, body: `> ${COMMENT_MARKER}`}]],
    ['one without an author', [{...ours, user: null}]],
    ['what is no comment', [null, 'x', {id: '3', user: {login: 'bot'}, body: COMMENT_MARKER}]],
  ])("doesn't take %s", (_, comments) => {
    expect(findComment(comments, 'bot')).toBeNull();
  });
});
