/** What holds of linting any text, however malformed. */

import type {Finding} from '../finding.ts';
import {fixSource} from '../fix.ts';
import {lintPlan} from '../lint.ts';
import {toLintedPlan} from '../linted-plan.ts';
import {DEFAULT_LINT_OPTIONS} from '../options.ts';
import {RULES} from '../rules/index.ts';
import {REPOSITORY} from './repository.ts';
import {wordsOf} from './words.ts';

const NOW = new Date('2026-11-01T00:00:00Z');
const COMMITTED = new Date('2026-10-01T00:00:00Z');
const OPTIONS = {...DEFAULT_LINT_OPTIONS, preset: 'events-hub' as const};
const NAMES: ReadonlySet<string> = new Set(RULES.map(({name}) => name));
const MESSAGE = /^unexpected [\s\S]+, expected [\s\S]*[^.]$/;

/**
 * Lints a text with every rule.
 *
 * @param before the text at an earlier revision; `null` for rules that aren't asked of changes
 */
export function lintText(source: string, before: string | null = null): Finding[] {
  const history = before === null ? null : {before, broughtAt: () => COMMITTED};
  const path = 'docs/plans/2025-01-08-send-the-hero-first.md';
  const input = {path, source, now: NOW, repository: REPOSITORY, options: OPTIONS, history};
  return lintPlan(toLintedPlan(input), {siteUrl: '/'});
}

/** @returns what doesn't hold of a text's findings; `null` where all does. */
export function findingProblem(source: string, findings: readonly Finding[]): string | null {
  const lines = source.split(/\r\n|\r|\n/);
  for (const {rule, line, column, endLine, message} of findings) {
    const place = `${rule} at ${line}:${column}`;
    if (!NAMES.has(rule) && rule !== 'silence') return `${place}: no such rule`;
    if (line < 1 || endLine < line || endLine > lines.length) return `${place}: outside the file`;
    if (column < 1 || column > (lines[line - 1]?.length ?? 0) + 1) return `${place}: outside its line`;
    if (!MESSAGE.test(message)) return `${place}: \`${message}\``;
  }
  return null;
}

/** @returns what mending did to a text that it must not do; `null` where it did nothing wrong. */
export function fixProblem(source: string): string | null {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const fixed = fixSource(text, lintText);
  if (wordsOf(fixed).join(' ') !== wordsOf(text).join(' ')) return 'words were lost, added or moved';
  return fixSource(fixed, lintText) === fixed ? null : 'a second run had something to mend';
}
