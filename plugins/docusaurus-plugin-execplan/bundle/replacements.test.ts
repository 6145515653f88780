import {existsSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {replacementsFor} from './replacements.ts';

function replacementOf(
  request: string,
  build: {isProduction: boolean; isServer: boolean},
): string | undefined {
  return replacementsFor(build).find(([pattern]) => pattern.test(request))?.[1];
}

describe('replacementsFor', () => {
  it.each([
    '@docusaurus/Link',
    '@generated/routes',
    '@generated/registry',
    './page-data-source.ts',
    '../../hydration/static-part.tsx',
    'react-helmet-async',
  ])('leaves %s as it is in development', (request) => {
    expect(replacementOf(request, {isProduction: false, isServer: false})).toBeUndefined();
    expect(replacementOf(request, {isProduction: false, isServer: true})).toBeUndefined();
  });

  it('takes the tables of all pages from the browser alone: the server renders them all', () => {
    for (const table of ['@generated/routes', '@generated/routesChunkNames', '@generated/registry']) {
      expect(replacementOf(table, {isProduction: true, isServer: false})).toBeDefined();
      expect(replacementOf(table, {isProduction: true, isServer: true})).toBeUndefined();
    }
  });

  it('replaces only what is asked for by its whole name', () => {
    const browser = {isProduction: true, isServer: false};
    expect(replacementOf('@generated/registry?without-page-data', browser)).toBeUndefined();
    expect(replacementOf('./other-page-data-source.ts', browser)).toBeUndefined();
  });

  it('names files that exist', () => {
    for (const isServer of [false, true]) {
      for (const [, file] of replacementsFor({isProduction: true, isServer})) {
        expect(existsSync(file), file).toBe(true);
      }
    }
  });
});
