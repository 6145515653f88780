import {type SearchRecord, tokenize} from 'execplan-search';

/**
 * Groups records that have the same words in the same order: no query tells them apart, so that a hit on any of them
 * is right.
 *
 * @returns ids of each record's group, its own included
 */
export function findTwins(
  records: readonly Pick<SearchRecord, 'objectID' | 'title' | 'text'>[],
): (id: string) => ReadonlySet<string> {
  const groups = new Map<string, Set<string>>();
  const groupOf = new Map<string, Set<string>>();
  for (const {objectID, title, text} of records) {
    const words = [...tokenize(title), ...tokenize(text)].join(' ');
    const group = groups.get(words) ?? new Set();
    groups.set(words, group.add(objectID));
    groupOf.set(objectID, group);
  }
  return (id) => groupOf.get(id) ?? new Set([id]);
}
