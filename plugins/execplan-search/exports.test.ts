import {expect, test} from 'vitest';
import * as client from './client/index.ts';
import * as main from './index.ts';

test('the packages export what their README says, and nothing by accident', () => {
  expect(Object.keys(main).sort()).toEqual([
    'FACETS',
    'GROUPS',
    'MANIFEST',
    'RECORDS_SCHEMA',
    'RECORD_TYPES',
    'buildIndex',
    'createEngine',
    'createIndexBuilder',
    'fold',
    'groupOf',
    'toRecords',
    'tokenize',
    'tokens',
  ]);
  expect(Object.keys(client)).toEqual(
    expect.arrayContaining(['createEmbeddedClient', 'createSearchClient', 'indexNameOf']),
  );
});
