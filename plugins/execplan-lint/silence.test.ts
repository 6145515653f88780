import {describe, expect, it} from 'vitest';
import {lintPlan} from './lint.ts';
import {toLintedPlan} from './linted-plan.ts';
import {DEFAULT_LINT_OPTIONS} from './options.ts';
import {blankAfterHeading} from './rules/blank-after-heading.ts';

const BODY = '## Progress\n- [ ] Send it.\n\n## Decision Log\nNone yet.\n';

/** `line rule`, and the reason of what is silenced. */
function find(source: string): string[] {
  const plan = toLintedPlan({
    path: 'docs/plans/a.md',
    source,
    now: new Date('2026-01-01'),
    repository: null,
    options: DEFAULT_LINT_OPTIONS,
  });
  return lintPlan(plan, {siteUrl: '/', rules: [blankAfterHeading]}).map(
    ({line, rule, silenced, message}) =>
      `${line} ${rule}${silenced === null ? '' : ` (${silenced})`}${rule === 'silence' ? `: ${message}` : ''}`,
  );
}

describe('a silence', () => {
  it('holds for the section of the heading behind it', () => {
    expect(find(`# A\n\n<!-- lint-ignore blank-after-heading: a wiki -->\n\n${BODY}`)).toEqual([
      '5 blank-after-heading (a wiki)',
      '8 blank-after-heading',
    ]);
  });

  it('holds for the whole plan before its title, and fences and front matter don’t matter', () => {
    const plan = `<!-- lint-ignore blank-after-heading: a wiki -->\n\n# A\n\n${BODY}`;
    expect(find(plan)).toEqual(['5 blank-after-heading (a wiki)', '8 blank-after-heading (a wiki)']);
    expect(find(`\`\`\`md\n${plan}\`\`\`\n`)).toEqual([
      '6 blank-after-heading (a wiki)',
      '9 blank-after-heading (a wiki)',
    ]);
  });

  it('gives a reason over several lines, and may stand among others', () => {
    const comment = '<!-- lint-ignore no-such: x -->\n<!-- lint-ignore blank-after-heading: a\n  wiki -->';
    expect(find(`# A\n\n${comment}\n\n## Progress\n- [ ] Send it.\n`)).toEqual([
      '3 silence: unexpected `no-such`, expected the name of a rule',
      '7 blank-after-heading (a wiki)',
    ]);
  });

  it('is found wrong without a reason, and where there is nothing to silence', () => {
    expect(find('# A\n\n<!-- lint-ignore blank-after-heading -->\n\n## Progress\n- [ ] Send it.\n')).toEqual([
      '3 silence: unexpected silence without a reason, expected `lint-ignore blank-after-heading: why`',
      '5 blank-after-heading',
    ]);
    expect(find('# A\n\n<!-- lint-ignore blank-after-heading: old -->\n\n## Progress\n')).toEqual([
      '3 silence: unexpected silence of `blank-after-heading`, which finds nothing here, expected it to be taken out',
    ]);
  });

  it('is text in code', () => {
    expect(find('# A\n\n    <!-- lint-ignore no-such: x -->\n')).toEqual([]);
  });
});
