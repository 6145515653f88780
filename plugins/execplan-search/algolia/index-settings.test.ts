import {describe, expect, it} from 'vitest';
import {FACETS} from '../record.ts';
import {record} from '../testing/records.ts';
import {dateReplicaSettings, indexSettings, withDateReplica} from './index-settings.ts';

describe('indexSettings', () => {
  it('counts every facet, the parts of a record once', () => {
    const {attributesForFaceting = []} = indexSettings();
    expect(
      attributesForFaceting.map((facet) => facet.replace(/^afterDistinct\((?:searchable\()?(\w+)\)+$/, '$1')),
    ).toEqual([...FACETS]);
    expect(attributesForFaceting.filter((facet) => facet.includes('searchable'))).toEqual([
      'afterDistinct(searchable(package))',
      'afterDistinct(searchable(author))',
      'afterDistinct(searchable(plan))',
    ]);
  });

  it('retrieves a record as the embedded engine answers it', () => {
    expect([...(indexSettings().attributesToRetrieve ?? [])].sort()).toEqual(
      Object.keys(record({objectID: 'x.md'})).sort(),
    );
  });

  it('names no replica: a temporary index must have none', () => {
    expect(indexSettings()).not.toHaveProperty('replicas');
  });
});

describe('withDateReplica', () => {
  it.each([
    [[], {replicas: ['virtual(docs_by_date)'], kind: 'virtual'}],
    [['mine'], {replicas: ['mine', 'virtual(docs_by_date)'], kind: 'virtual'}],
    [['virtual(docs_by_date)'], {replicas: ['virtual(docs_by_date)'], kind: 'virtual'}],
    [['docs_by_date'], {replicas: ['docs_by_date'], kind: 'standard'}],
  ])('adds it to %j', (existing, expected) => {
    expect(withDateReplica('docs', existing)).toEqual(expected);
  });
});

describe('dateReplicaSettings', () => {
  it('orders by date before all else', () => {
    expect(dateReplicaSettings('virtual')).toEqual({
      customRanking: ['desc(timestamp)'],
      relevancyStrictness: 0,
    });
    expect(dateReplicaSettings('standard').ranking?.[0]).toBe('desc(timestamp)');
    expect(dateReplicaSettings('standard').searchableAttributes).toEqual(
      indexSettings().searchableAttributes,
    );
  });
});
