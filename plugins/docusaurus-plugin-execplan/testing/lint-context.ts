import {DEFAULT_CONTENT_CONFIG} from 'execplan';
import {DEFAULT_LINT_OPTIONS} from 'execplan-lint';
import type {LintContext} from '../lint/lint-context.ts';

/** What rules know of a repository of which nothing but the names of its files is known. */
export function lintContext(files: readonly string[] = []): LintContext {
  return {
    repository: {files, config: DEFAULT_CONTENT_CONFIG, texts: new Map()},
    options: DEFAULT_LINT_OPTIONS,
    fingerprint: files.join(' '),
  };
}
