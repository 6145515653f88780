import {type SearchRecord, tokenize} from 'execplan-search';

/** The words of all records. */
export interface Vocabulary {
  /** In how many records a word stands, as their own: in a title or in what is said there. */
  frequencyOf(word: string): number;
  /** Whether it is a word of the index, those of paths and addresses included. */
  has(word: string): boolean;
}

/** Different words of a record, its title's first, in their order. */
export function wordsOf({title, text}: Pick<SearchRecord, 'title' | 'text'>): string[] {
  return [...new Set([...tokenize(title), ...tokenize(text)])];
}

export function countWords(
  records: readonly Pick<SearchRecord, 'title' | 'text' | 'trail' | 'url'>[],
): Vocabulary {
  const frequencies = new Map<string, number>();
  const others = new Set<string>();
  for (const record of records) {
    for (const word of wordsOf(record)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    for (const text of [...record.trail, record.url]) for (const word of tokenize(text)) others.add(word);
  }
  return {
    frequencyOf: (word) => frequencies.get(word) ?? 0,
    has: (word) => frequencies.has(word) || others.has(word),
  };
}
