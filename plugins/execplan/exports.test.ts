import {expect, test} from 'vitest';
import * as execplan from './index.ts';

test('the public interface', () => {
  expect(Object.keys(execplan).sort()).toEqual([
    'CONTENT_CONFIG_FILE',
    'DEFAULT_CONTENT_CONFIG',
    'PACKAGE_MANIFESTS',
    'WORKSPACE_MANIFEST',
    'beginningOf',
    'calendarDate',
    'createDocumentKinds',
    'createDocumentVersions',
    'createMatcher',
    'createResolver',
    'daysSince',
    'findMentions',
    'htmlWords',
    'isFlowParent',
    'isRepositoryUrl',
    'leadingId',
    'parseContentConfig',
    'parseDocument',
    'percentDecoded',
    'plainText',
    'readLead',
    'readPackages',
    'readPathReference',
    'readPlan',
    'readSectionsBefore',
    'readSectionsBehind',
    'referenceKey',
    'sentenceAt',
    'splitAtCheckboxes',
    'splitFields',
    'splitFrontMatter',
    'unwrapFence',
  ]);
});
