import {createIndexBuilder, type SearchRecord} from 'execplan-search';
import {median} from '../statistics.ts';
import type {Repository} from './repository.ts';
import type {IndexFiles} from './whole-index.ts';

/** Files of one kind: how many, and their bytes as they are stored, which is compressed. */
export interface StoredFiles {
  files: number;
  bytes: number;
}

export interface IndexCost {
  records: number;
  manifest: StoredFiles;
  register: StoredFiles;
  text: StoredFiles;
  shown: StoredFiles;
  /** Milliseconds: from records to files; the median of several rounds. */
  buildMs: number;
  /** Milliseconds after one page has changed: its records and the files that differ; the median of several rounds. */
  rebuildMs: number;
}

const ROUNDS = 3;

/** Makes the index of a repository and measures what it costs. */
export function measureIndex(repository: Repository): {
  records: SearchRecord[];
  files: IndexFiles;
  cost: IndexCost;
} {
  const records = repository.records(repository.link());
  const builds = Array.from({length: ROUNDS}, () => {
    const builder = createIndexBuilder();
    const start = performance.now();
    const files = builder.build(records);
    return {builder, files, ms: performance.now() - start};
  });
  const [first] = builds;
  if (!first) throw new Error('Unexpected number of rounds, expected at least one');
  const rebuilds = Array.from({length: ROUNDS}, () => {
    repository.edit();
    // Linking belongs to the site whether it has a search or not.
    const linked = repository.link();
    const start = performance.now();
    first.builder.build(repository.records(linked));
    return performance.now() - start;
  });
  const cost = {
    records: records.length,
    ...storedFiles(first.files),
    buildMs: median(builds.map(({ms}) => ms)),
    rebuildMs: median(rebuilds),
  };
  return {records, files: first.files, cost};
}

function storedFiles(files: IndexFiles): Pick<IndexCost, 'manifest' | 'register' | 'text' | 'shown'> {
  const of = (stem: string): StoredFiles => {
    const sizes = Array.from(files).flatMap(([name, content]) =>
      name.startsWith(stem) ? [Buffer.byteLength(content)] : [],
    );
    return {files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0)};
  };
  return {manifest: of('index'), register: of('register'), text: of('text'), shown: of('shown')};
}
