import {expect, test} from 'vitest';
import * as lint from './index.ts';

test('the public interface', () => {
  expect(Object.keys(lint).sort()).toEqual([
    'DEFAULT_LINT_OPTIONS',
    'PRESETS',
    'RULES',
    'RULE_PAGES',
    'applyEdits',
    'count',
    'createIsRead',
    'findMissingPaths',
    'fixSource',
    'formatGithub',
    'formatJson',
    'formatSarif',
    'formatText',
    'isOfChange',
    'lintPlan',
    'lintedPlanOf',
    'pageOf',
    'parseBaseline',
    'readBlame',
    'readChangedLines',
    'readLintOptions',
    'readPlanFacts',
    'sectionsOf',
    'severityOf',
    'toBaseline',
    'toLintedPlan',
    'toReport',
    'toRepository',
    'toSharedContext',
    'withoutKnown',
  ]);
});
