import {expect, test} from 'vitest';
import * as execplan from './index.ts';

test('the public interface', () => {
  expect(Object.keys(execplan).sort()).toEqual([
    'CONTENT_CONFIG_FILE',
    'DEFAULT_CONTENT_CONFIG',
    'calendarDate',
    'createMatcher',
    'createResolver',
    'daysSince',
    'findMentions',
    'leadingId',
    'parseContentConfig',
    'parseDocument',
    'plainText',
    'readLead',
    'readPathReference',
    'readPlan',
    'readSectionsBefore',
    'readSectionsBehind',
    'referenceKey',
    'splitAtCheckboxes',
    'splitFields',
    'unwrapFence',
  ]);
});
