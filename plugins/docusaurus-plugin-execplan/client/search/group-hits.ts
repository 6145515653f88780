import {type Group, groupOf, type SearchHit} from 'execplan-search/client';

/** Hits under one heading, the best first. */
export interface HitGroup {
  group: Group;
  hits: SearchHit[];
}

/** Puts hits under their headings; the heading of the best hit comes first. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups = new Map<Group, SearchHit[]>();
  for (const hit of hits) {
    const group = groupOf(hit);
    groups.set(group, [...(groups.get(group) ?? []), hit]);
  }
  return Array.from(groups, ([group, ofGroup]) => ({group, hits: ofGroup}));
}
