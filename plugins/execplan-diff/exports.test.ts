import {expect, test} from 'vitest';
import * as diff from './index.ts';

test('the public interface', () => {
  expect(Object.keys(diff).sort()).toEqual([
    'DIFF_SCHEMA',
    'alarmText',
    'countOf',
    'detailsOf',
    'diffDecisions',
    'diffPlan',
    'diffPlans',
    'diffRevisionNotes',
    'diffSections',
    'diffSteps',
    'diffSurprises',
    'findAlarms',
    'findDecisionAlarms',
    'findStepAlarms',
    'formatDiffText',
    'formatMarkdown',
    'phrasesOf',
    'sectionPhrase',
    'toPlanVersion',
    'wordsOfAlarm',
  ]);
});
