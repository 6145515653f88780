import {describe, expect, test} from 'vitest';
import {createMatcher} from './content-config.ts';
import {parseDocument} from './document.ts';
import {readPlan} from './read-plan.ts';

function isPlan(source: string, path = 'notes/x.md', plansFolders?: string[]): boolean {
  const options = {
    path,
    now: new Date('2026-01-01'),
    ...(plansFolders && {isPlanPlace: createMatcher(plansFolders)}),
  };
  return readPlan(parseDocument(source), options).plan.plan;
}

const SECTIONS = '# T\n\n## Progress\n\n- [ ] A\n\n## Decision Log\n\nNone yet.\n';

describe('by its sections', () => {
  test('two living sections make a plan, wherever it lies', () => {
    expect(isPlan(SECTIONS)).toBe(true);
    expect(isPlan('# T\n\n## Surprises and discoveries\n\n## Outcome and retrospective\n')).toBe(true);
  });

  test('one does not, nor does the same one twice', () => {
    expect(isPlan('# T\n\n## Progress\n\n- [ ] A\n')).toBe(false);
    expect(isPlan('# T\n\n## Progress\n\n## Progress\n')).toBe(false);
  });

  test('a file that is one md fence needs one', () => {
    expect(isPlan('```md\n# T\n\n## Progress\n\n- [ ] A\n```\n')).toBe(true);
    expect(isPlan('```md\n# T\n\n## Usage\n\nText.\n```\n')).toBe(false);
  });

  test('a skeleton quoted in prose makes none', () => {
    expect(isPlan(`# How to write plans\n\nText.\n\n\`\`\`md\n${SECTIONS}\`\`\`\n\nMore.\n`)).toBe(false);
    expect(isPlan(`# How to write plans\n\n${SECTIONS.replace(/^/gm, '    ')}`)).toBe(false);
    expect(isPlan(`# How\n\nPlans have \`## Progress\` and \`## Decision Log\`.\n`)).toBe(false);
  });
});

describe('by its place', () => {
  test('a file in a plans folder is a plan, whatever it says', () => {
    expect(isPlan('# T\n\n## Overview\n', 'docs/plans/x.md')).toBe(true);
    expect(isPlan('', 'docs/plans/active/x.md')).toBe(true);
    expect(isPlan('# T\n', 'docs/plans-old/x.md')).toBe(false);
    expect(isPlan('# T\n', 'a/docs/plans/x.md')).toBe(true);
    expect(isPlan('# T\n', 'a/mydocs/plans/x.md')).toBe(false);
  });

  test('the folders can be set', () => {
    expect(isPlan('# T\n', '.agent/plans/x.md', ['.agent/plans'])).toBe(true);
    expect(isPlan('# T\n', '.agent/plans/x.md', ['.agent/plans/'])).toBe(true);
    expect(isPlan('# T\n', 'docs/plans/x.md', ['.agent/plans'])).toBe(false);
  });

  test('its README or index is its page and counts by its sections alone', () => {
    expect(isPlan('# Plans\n', 'docs/plans/README.md')).toBe(false);
    expect(isPlan('# Plans\n', 'docs/plans/index.md')).toBe(false);
    expect(isPlan(SECTIONS, 'docs/plans/README.md')).toBe(true);
  });
});
