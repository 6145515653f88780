import {describe, expect, it} from 'vitest';
import {placeBelow} from './place.ts';
import {type PluginOptions, resolvePluginOptions, validateOptions} from './plugin-options.ts';
import {filesBelow} from './site-files.ts';

const SITE = {siteDir: '/site', generatedFilesDir: '/site/.docusaurus'};

describe('validateOptions', () => {
  it('takes what a site may say, and nothing at all', () => {
    expect(validateOptions({options: undefined})).toEqual({id: 'default'});
    const options = {root: '..', skip: ['old'], search: {engine: 'embedded'}} satisfies PluginOptions;
    expect(validateOptions({options})).toEqual({...options, id: 'default'});
  });

  it.each([
    [{root: 5}, '`root: 5`, expected a path'],
    [{routeBasePath: '/'}, '`routeBasePath: "/"`, expected a path below the site'],
    [{repository: {url: 'https://x.org'}}, 'expected `{url, ref}` or `null`'],
    [{onBrokenLinks: 'log'}, 'expected `ignore`, `warn` or `throw`'],
    [{search: {engine: 'algolia'}}, "expected `{engine: 'embedded'}`"],
    [{skip: 'build'}, 'expected a list of paths'],
    [{now: 'soon'}, 'expected an ISO time'],
    [{plans: 'docs'}, '`plans: "docs"`, expected one of the options root, routeBasePath'],
    [{id: 'second'}, '`id: "second"`, expected none'],
  ])('refuses %o', (options, message) => {
    expect(() => validateOptions({options: options as PluginOptions})).toThrow(message);
  });
});

describe('resolvePluginOptions', () => {
  it('takes paths from the site’s folder and writes where Docusaurus does', () => {
    expect(resolvePluginOptions({}, SITE)).toMatchObject({
      root: '/site',
      staging: '/site/.docusaurus/execplan',
      routeBasePath: 'execplan',
      onBrokenLinks: 'warn',
    });
    const now = '2026-03-05T00:00:00Z';
    expect(resolvePluginOptions({root: '../plans', skip: ['../plans/old'], now}, SITE)).toMatchObject({
      root: '/plans',
      skip: ['/plans/old'],
      now: new Date(now),
    });
  });
});

describe('placeBelow', () => {
  it.each([
    ['execplan', '/execplan'],
    ['/team/plans/', '/team/plans'],
  ])('takes %s for %s', (path, routeBasePath) => {
    expect(placeBelow(path)).toMatchObject({routeBasePath, isParsingForSite: false});
  });
});

describe('filesBelow', () => {
  it('leaves out what is published elsewhere', () => {
    const files = ['img/a.svg', 'execplan/plans.css', 'execplanned/x'];
    expect(filesBelow(files, '')).toEqual(files);
    expect(filesBelow(files, '/execplan')).toEqual(['plans.css']);
  });
});
