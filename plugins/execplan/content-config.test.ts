import {describe, expect, it} from 'vitest';
import {createMatcher, DEFAULT_CONTENT_CONFIG, parseContentConfig} from './content-config.ts';

describe('parseContentConfig', () => {
  it('needs no file', () => {
    expect(parseContentConfig(null)).toEqual(DEFAULT_CONTENT_CONFIG);
    expect(parseContentConfig('{}')).toEqual(DEFAULT_CONTENT_CONFIG);
  });

  it('takes a path or a list for each key', () => {
    expect(
      parseContentConfig('{"$schema": "x", "plans": "rfcs", "exclude": ["**/fixtures/**", "out"]}'),
    ).toEqual({
      ...DEFAULT_CONTENT_CONFIG,
      plans: ['rfcs'],
      exclude: ['**/fixtures/**', 'out'],
    });
  });

  it.each([
    ['{', /^execplan\.config\.json: Unexpected text, expected JSON \(/],
    [
      '[]',
      /^execplan\.config\.json: Unexpected a list, expected an object with keys among `plans`, `exclude`/,
    ],
    ['null', /Unexpected null, expected an object/],
    ['{"plan": []}', /Unexpected key `plan`, expected one of `plans`/],
    ['{"__proto__": []}', /Unexpected key `__proto__`, expected one of/],
    [
      '{"plans": 1}',
      /`plans` \(where plans are kept\): Unexpected a number, expected a path or a list of paths/,
    ],
    [
      '{"plans": ["a", ""]}',
      /`plans` \(where plans are kept\), entry 2: Unexpected an empty string, expected a path or glob/,
    ],
    ['{"exclude": "/etc"}', /`exclude` .*: Unexpected `\/etc`, expected a path inside the content root/],
    ['{"exclude": ["../x"]}', /entry 1: Unexpected `\.\.\/x`, expected a path inside/],
    ['{"exclude": "C:/x"}', /expected a path inside/],
    [`{"exclude": "${'a'.repeat(501)}"}`, /Unexpected length 501, expected at most 500/],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => parseContentConfig(text)).toThrow(message);
  });
});

describe('createMatcher', () => {
  it.each([
    [
      'docs/plans',
      ['docs/plans/a.md', 'docs/plans/x/b.md', 'docs/plans'],
      ['docs/plans2/a.md', 'x/docs/plans/a.md'],
    ],
    ['./docs/plans/', ['docs/plans/a.md'], ['docs/a.md']],
    ['**/fixtures/**', ['fixtures/a.md', 'a/fixtures/b/c.md', 'a/fixtures'], ['a/fixtures.md']],
    ['rfcs/*.plan.md', ['rfcs/a.plan.md'], ['rfcs/a.md', 'rfcs/x/a.plan.md']],
    ['.agent', ['.agent/PLANS.md', '.agent/.x/a.md'], ['agent/PLANS.md']],
    ['.', ['a.md', '.x/b.md'], []],
    ['a!(b)', ['a!(b)'], ['ac']],
  ])('%s', (pattern, inside, outside) => {
    const matches = createMatcher([pattern]);
    expect(inside.filter((path) => !matches(path))).toEqual([]);
    expect(outside.filter(matches)).toEqual([]);
  });

  it('matches nothing without patterns', () => {
    expect(createMatcher([])('a.md')).toBe(false);
  });
});
