import {describe, expect, it} from 'vitest';
import {ReportError, readReport} from './report.ts';
import {PLAN, PLAN_PATH, reportOf} from './testing.ts';

const report = reportOf({[PLAN_PATH]: PLAN}, {[PLAN_PATH]: PLAN.replace('[ ]', '[x] (2026-03-03 09:00Z)')});

/** The report with the first plan changed. */
const withPlan = (change: object) => ({...report, plans: [{...report.plans[0], ...change}]});
const read = (value: unknown) => readReport(JSON.stringify(value));

describe('readReport', () => {
  it('reads what `execplan diff` writes', () => {
    expect(read(report)).toEqual(report);
    expect(read({...report, plans: []}).plans).toEqual([]);
  });

  it('takes names that only look strange', () => {
    expect(read(withPlan({path: 'docs/plans/a..b (1)\\c\n.md'})).plans).toHaveLength(1);
  });

  it.each([
    ['no JSON', 'not json'],
    ['an end too early', JSON.stringify(report).slice(0, -1)],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['another version', JSON.stringify({...report, schemaVersion: 2})],
    ['plans that are no list', JSON.stringify({...report, plans: {length: 1}})],
    ['a title that is no text', JSON.stringify(withPlan({title: {before: null, after: {}}}))],
    ['a fate of its own', JSON.stringify(withPlan({fate: '<b>'}))],
    ['a path that leads out', JSON.stringify(withPlan({path: '../../x.md'}))],
    ['a path that leads out later', JSON.stringify(withPlan({path: 'docs/../../x.md'}))],
    ['a path of another host', JSON.stringify(withPlan({path: '//evil.example/x.md'}))],
    ['a former path that leads out', JSON.stringify(withPlan({renamedFrom: '/etc/passwd'}))],
    ['no path', JSON.stringify(withPlan({path: ''}))],
    ['half a character', JSON.stringify(withPlan({path: 'docs/plans/\ud800.md'}))],
    [
      'a rule that no linter has',
      JSON.stringify(
        withPlan({
          findings: {appeared: [{rule: '@everyone', severity: 'error', message: 'm', line: 1}], gone: []},
        }),
      ),
    ],
    ['a time that is none', JSON.stringify(report).replaceAll('2026-03-03T09:00Z', '<img src=x> @everyone')],
    ['a depth that nobody needs', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('refuses %s', (_, text) => {
    expect(() => readReport(text)).toThrow(ReportError);
  });

  it("doesn't repeat what it found", () => {
    expect(() => read(withPlan({path: '../@everyone'}))).toThrow(/^[^@]*$/);
  });

  it('changes no object of this process', () => {
    const hostile = JSON.stringify(report).replace('{', '{"__proto__": {"polluted": true},');
    expect(readReport(hostile).plans).toHaveLength(1);
    expect('polluted' in {}).toBe(false);
  });
});
