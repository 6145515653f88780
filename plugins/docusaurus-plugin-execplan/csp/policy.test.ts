import {describe, expect, it} from 'vitest';
import {hashSource, headerPolicy, pagePolicy, stylesWithoutDiagram} from './policy.ts';

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((text) => {
      const [name = '', ...sources] = text.split(' ');
      return [name, sources];
    }),
  );
}

const SITE = {scripts: ['alert("Hello, world.");'], connect: ['https://search.example.test']};

describe('hashSource', () => {
  it('names the script of the specification as the specification does', () => {
    // https://www.w3.org/TR/CSP2/#script-src-hash-usage
    expect(hashSource("alert('Hello, world.');")).toBe(
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
  });
});

describe('pagePolicy', () => {
  it('names the scripts and the origins that it is given, and allows no other', () => {
    const policy = directives(pagePolicy(SITE));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'", hashSource('alert("Hello, world.");')]);
    expect(policy.get('connect-src')).toEqual(["'self'", 'https://search.example.test']);
  });

  it('leaves only styles free', () => {
    const free = [...directives(pagePolicy(SITE))].filter(([, sources]) =>
      sources.some((source) => /unsafe|\*|^https?:$/.test(source)),
    );
    expect(free).toEqual([['style-src', ["'self'", "'unsafe-inline'"]]]);
  });

  it.each([
    'https://a.test; script-src *',
    'https://a.test *',
    'https://a.test,',
    'https://a.test/path',
    '*',
    'https:',
    'http://[::1]:4000',
    '',
  ])('refuses the origin "%s"', (origin) => {
    expect(() => pagePolicy({...SITE, connect: [origin]})).toThrow(/Unexpected origin in connect/);
  });

  it.each(['http://127.0.0.1:4000', 'https://app-dsn.search.test', 'http://localhost'])(
    'takes %s',
    (origin) => {
      expect(pagePolicy({...SITE, connect: [origin]})).toContain(` ${origin};`);
    },
  );

  it('can stand in an attribute', () => {
    expect(pagePolicy(SITE)).not.toMatch(/["&<>]/);
  });
});

describe('headerPolicy', () => {
  it('says besides who may frame a page, which a meta element cannot', () => {
    expect(headerPolicy(SITE)).toBe(`${pagePolicy(SITE)}; frame-ancestors 'none'`);
    expect(pagePolicy(SITE)).not.toContain('frame-ancestors');
  });
});

describe('stylesWithoutDiagram', () => {
  it('allows the style attributes that it is given', () => {
    expect(stylesWithoutDiagram(['display: none;'])).toBe(
      `style-src 'self'; style-src-attr 'unsafe-hashes' ${hashSource('display: none;')}`,
    );
  });

  it('allows none where there is none', () => {
    expect(stylesWithoutDiagram([])).toBe("style-src 'self'; style-src-attr 'none'");
  });
});
