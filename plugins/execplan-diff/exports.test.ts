import {expect, test} from 'vitest';
import * as diff from './index.ts';

test('the public interface', () => {
  expect(Object.keys(diff).sort()).toEqual([
    'diffDecisions',
    'diffRevisionNotes',
    'diffSteps',
    'diffSurprises',
    'findAlarms',
    'findDecisionAlarms',
    'findStepAlarms',
  ]);
});
