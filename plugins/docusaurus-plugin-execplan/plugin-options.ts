/** Options of the plugin as a site's configuration names it: everything has a default, and paths may be relative. */
import {join, resolve} from 'node:path';
import type {LoadContext, OptionValidationContext} from '@docusaurus/types';
import {isObject} from 'execplan';
import {type ExecplanOptions, type ResolvedOptions, resolveOptions} from './options.ts';

/** What a site says of the plans it shows. */
export interface PluginOptions
  extends Pick<ExecplanOptions, 'repository' | 'onBrokenLinks' | 'search' | 'skip'> {
  /** The repository, or any folder with plans; relative to the site's folder. Nothing is written there. @default '.' */
  root?: string;
  /** Where the plugin's pages are, below the site's base URL. @default 'execplan' */
  routeBasePath?: string;
  /** An ISO time that stands for the present, for stalled plans. @default the moment at which the site is loaded */
  now?: string;
}

const DEFAULT_PATH = 'execplan';

/** What each option may be, in words and as a test. */
const EXPECTED: {readonly [name in keyof Required<PluginOptions>]: [string, (value: unknown) => boolean]} = {
  root: ['a path', isText],
  // At the root of the site its own pages are.
  routeBasePath: [
    'a path below the site, such as `execplan`',
    (value) => isText(value) && /[^/]/.test(value),
  ],
  repository: [
    '`{url, ref}` or `null`',
    (value) => value === null || (isObject(value) && isText(value.url) && isText(value.ref)),
  ],
  onBrokenLinks: [
    '`ignore`, `warn` or `throw`',
    (value) => isText(value) && ['ignore', 'warn', 'throw'].includes(value),
  ],
  search: [
    "`{engine: 'embedded'}` or `{engine: 'algolia', appId, searchKey, index, host}`",
    (value) =>
      isObject(value) &&
      (value.engine === 'embedded' ||
        (value.engine === 'algolia' &&
          [value.appId, value.searchKey, value.index].every(isText) &&
          (value.host === null || isText(value.host)))),
  ],
  skip: ['a list of paths', (value) => Array.isArray(value) && value.every(isText)],
  now: ['an ISO time', (value) => isText(value) && !Number.isNaN(Date.parse(value))],
};

/**
 * Docusaurus's check of a plugin's options.
 *
 * @throws Error that names the option and what was expected
 */
export function validateOptions({
  options,
}: Pick<OptionValidationContext<PluginOptions | undefined, PluginOptions>, 'options'>): PluginOptions & {
  id: string;
} {
  const {id = 'default', ...given} = (options ?? {}) as Record<string, unknown>;
  if (id !== 'default') throw wrongOption('id', id, 'none: a site has one set of plans');
  for (const [name, value] of Object.entries(given)) {
    if (!isOption(name))
      throw wrongOption(name, value, `one of the options ${Object.keys(EXPECTED).join(', ')}`);
    const [words, isRight] = EXPECTED[name];
    if (value !== undefined && !isRight(value)) throw wrongOption(name, value, words);
  }
  return {...given, id};
}

function isOption(name: string): name is keyof PluginOptions {
  return Object.hasOwn(EXPECTED, name);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function wrongOption(name: string, value: unknown, expected: string): Error {
  return new Error(
    `docusaurus-plugin-execplan: Unexpected \`${name}: ${JSON.stringify(value)}\`, expected ${expected}`,
  );
}

/** Fills in the defaults and makes paths absolute. */
export function resolvePluginOptions(
  {
    root = '.',
    routeBasePath = DEFAULT_PATH,
    now,
    skip = [],
    repository,
    onBrokenLinks,
    search,
  }: PluginOptions,
  {siteDir, generatedFilesDir}: Pick<LoadContext, 'siteDir' | 'generatedFilesDir'>,
): ResolvedOptions & {routeBasePath: string} {
  return {
    routeBasePath,
    ...resolveOptions({
      root: resolve(siteDir, root),
      staging: join(generatedFilesDir, DEFAULT_PATH),
      skip: skip.map((folder) => resolve(siteDir, folder)),
      ...(now !== undefined && {now: new Date(now)}),
      ...(repository !== undefined && {repository}),
      ...(onBrokenLinks !== undefined && {onBrokenLinks}),
      ...(search !== undefined && {search}),
    }),
  };
}
