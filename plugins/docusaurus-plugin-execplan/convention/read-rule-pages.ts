import {readFile} from 'node:fs/promises';
import {RULE_PAGES, RULES} from 'execplan-lint';
import type {RulePages} from './convention-source.ts';

/**
 * Reads the pages of the rules as they came with the linter.
 *
 * @throws Error where one isn't there
 */
export async function readRulePages(): Promise<RulePages> {
  const read = (name: string) => readFile(new URL(`${name}.md`, RULE_PAGES), 'utf8');
  const rules = await Promise.all(RULES.map(async ({name}) => [name, await read(name)] as const));
  return {overview: await read('README'), rules: new Map(rules), silence: await read('silence')};
}
