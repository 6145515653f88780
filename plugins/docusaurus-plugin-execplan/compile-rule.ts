/** Compiles the staged Markdown with this project's loader instead of the MDX loader. */
import {fileURLToPath} from 'node:url';
import type {Plugin} from '@docusaurus/types';

const LOADER = fileURLToPath(new URL('./loader.cjs', import.meta.url));

/** What a plugin asks of the bundler. */
type ConfigureWebpackResult = Exclude<ReturnType<NonNullable<Plugin['configureWebpack']>>, void>;

/** @returns the module of a staged file. */
export type Compile = (source: string, file: string) => string;

/**
 * Takes the docs plugin's configuration and puts the loader in the place of its own.
 *
 * The rule keeps its test and folders: Docusaurus finds what its fallback rule must leave alone by them.
 */
export function withCompileRule(inner: ConfigureWebpackResult, compile: Compile): ConfigureWebpackResult {
  const rules = inner.module?.rules?.map((rule) =>
    typeof rule === 'object' && rule !== null && 'use' in rule
      ? {...rule, use: [{loader: LOADER, options: {compile}}]}
      : rule,
  );
  return {...inner, module: {...inner.module, rules: rules ?? []}};
}
