/** Options of the plugin as a site's configuration names it: everything has a default, and paths may be relative. */
import {join, resolve} from 'node:path';
import type {LoadContext, OptionValidationContext} from '@docusaurus/types';
import {Joi} from '@docusaurus/utils-validation';
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

const schema = Joi.object<PluginOptions>({
  root: Joi.string(),
  // At the root of the site its own pages are.
  routeBasePath: Joi.string().pattern(/[^/]/, 'a path below the site'),
  repository: Joi.object({url: Joi.string().uri().required(), ref: Joi.string().required()}).allow(null),
  onBrokenLinks: Joi.string().valid('ignore', 'warn', 'throw'),
  search: Joi.alternatives(
    Joi.object({engine: Joi.valid('embedded').required()}),
    Joi.object({engine: Joi.valid('algolia').required()}).unknown(),
  ),
  skip: Joi.array().items(Joi.string()),
  now: Joi.string().isoDate(),
});

/**
 * Docusaurus's check of a plugin's options.
 *
 * @throws Error that names the option and what was expected
 */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<PluginOptions | undefined, PluginOptions>): PluginOptions {
  return validate(schema, options);
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
