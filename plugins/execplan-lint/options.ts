/** How plans are linted: the key `lint` of `execplan.config.json`. */
import {isObject, nameOfType} from 'execplan';
import type {Severity} from './finding.ts';
import {PRESETS, type Preset} from './rule.ts';

export interface LintOptions {
  preset: Preset;
  /** Severities by rule; a rule that is `off` isn't asked. */
  rules: Readonly<Record<string, Severity | 'off'>>;
  /** Terms of art that have to be explained where a plan first uses them. */
  terms: readonly string[];
  /** Longest title, in characters. */
  titleLength: number;
  /** Longest purpose, in words. */
  purposeWords: number;
  /** Largest share of a plan's lines outside Progress that may stand in lists and tables, 0 to 1. */
  listShare: number;
}

export const DEFAULT_LINT_OPTIONS: LintOptions = {
  preset: 'convention',
  rules: {},
  terms: ['daemon', 'middleware', 'RPC gateway', 'filter graph'],
  titleLength: 90,
  purposeWords: 400,
  listShare: 0.75,
};

/**
 * Reads what a content root says of linting.
 *
 * @param value the key's value, as JSON has it
 * @param ruleNames every rule there is
 * @param where how messages name the place
 * @throws Error that names the key and what was expected
 */
export function readLintOptions(
  value: unknown,
  ruleNames: readonly string[],
  where: string = 'execplan.config.json: `lint`',
): LintOptions {
  if (value === undefined) return DEFAULT_LINT_OPTIONS;
  if (!isObject(value)) throw new Error(`${where}: Unexpected ${nameOfType(value)}, expected an object`);
  const options: {-readonly [key in keyof LintOptions]: LintOptions[key]} = {...DEFAULT_LINT_OPTIONS};
  for (const [key, given] of Object.entries(value)) {
    const place = `${where}.${key}`;
    switch (key) {
      case 'preset':
        options.preset = oneOf(given, PRESETS, place);
        break;
      case 'rules':
        options.rules = readSeverities(given, ruleNames, place);
        break;
      case 'terms':
        options.terms = readWords(given, place);
        break;
      case 'titleLength':
      case 'purposeWords':
        options[key] = readNumber(given, Number.MAX_SAFE_INTEGER, place);
        break;
      case 'listShare':
        options.listShare = readNumber(given, 1, place);
        break;
      default:
        throw new Error(
          `${where}: Unexpected key \`${key}\`, expected one of ${Object.keys(DEFAULT_LINT_OPTIONS).join(', ')}`,
        );
    }
  }
  return options;
}

function readSeverities(given: unknown, names: readonly string[], where: string): LintOptions['rules'] {
  if (!isObject(given)) throw new Error(`${where}: Unexpected ${nameOfType(given)}, expected an object`);
  return Object.fromEntries(
    Object.entries(given).map(([name, severity]) => {
      if (!names.includes(name))
        throw new Error(`${where}: Unexpected rule \`${name}\`, expected one of ${names.join(', ')}`);
      return [name, oneOf(severity, ['error', 'warning', 'off'] as const, `${where}.${name}`)];
    }),
  );
}

function readWords(given: unknown, where: string): string[] {
  if (!Array.isArray(given) || !given.every((word) => typeof word === 'string' && word.trim() !== ''))
    throw new Error(`${where}: Unexpected ${nameOfType(given)}, expected a list of words`);
  return given;
}

function readNumber(given: unknown, most: number, where: string): number {
  if (typeof given !== 'number' || !(given > 0) || given > most)
    throw new Error(
      `${where}: Unexpected ${nameOfType(given)}, expected a number above 0${most === 1 ? ' and at most 1' : ''}`,
    );
  return given;
}

function oneOf<Choice extends string>(given: unknown, choices: readonly Choice[], where: string): Choice {
  const found = choices.find((choice) => choice === given);
  if (found === undefined)
    throw new Error(`${where}: Unexpected ${JSON.stringify(given)}, expected one of ${choices.join(', ')}`);
  return found;
}
