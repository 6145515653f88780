import {expect, test} from 'vitest';
import * as execplan from './index.ts';

test('the public interface', () => {
  expect(Object.keys(execplan).sort()).toEqual([
    'DEFAULT_PLANS_FOLDERS',
    'calendarDate',
    'daysSince',
    'parseDocument',
    'plainText',
    'readLead',
    'readPlan',
    'splitAtCheckboxes',
    'splitFields',
    'unwrapFence',
  ]);
});
