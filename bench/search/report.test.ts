import {describe, expect, it} from 'vitest';
import {isMet} from '../target.ts';
import type {QueryDownloads} from './first-query.ts';
import {formatQuality, formatSpeed, type SubjectResult, toTargets} from './report.ts';

const QUALITY = {queries: 10, mrr: 0.96, recall: 1};
const DOWNLOADS: QueryDownloads = {
  script: 20_000,
  style: 1_000,
  worker: 12_000,
  manifest: 200,
  register: 20_000,
  shown: 5_000,
  text: 40_000,
  other: 0,
};
const RESULT: SubjectResult = {
  title: '1000 plans',
  plans: 1000,
  decisions: 8000,
  qualities: {rare: QUALITY, ordinary: QUALITY, prefix: QUALITY, misspelt: QUALITY},
  index: {
    records: 25_000,
    manifest: {files: 1, bytes: 300},
    register: {files: 1, bytes: 1_100_000},
    text: {files: 3, bytes: 1_400_000},
    shown: {files: 2000, bytes: 6_000_000},
    buildMs: 4000,
    rebuildMs: 1500,
  },
  downloads: {typical: DOWNLOADS, largest: 70_000, typed: DOWNLOADS},
  speed: null,
};

describe('toTargets', () => {
  it('says of everything that was not measured', () => {
    const targets = toTargets({corpus: null, thousand: null, hub: null, large: null});
    expect(targets.map(isMet)).toEqual(targets.map(() => null));
  });

  it('judges each kind of query by its own limit', () => {
    const targets = toTargets({corpus: null, thousand: RESULT, hub: null, large: null});
    const ofThousand = targets.filter(({title}) => title.startsWith('1,000 plans: MRR'));
    expect(ofThousand.map(isMet)).toEqual([false, true, false, true]);
  });

  it('leaves the texts that follow out of a first query', () => {
    const targets = toTargets({corpus: null, thousand: null, hub: RESULT, large: null});
    expect(targets.find(({title}) => title.startsWith('Events Hub'))).toMatchObject({value: 58.2, limit: 60});
  });
});

describe('formatQuality', () => {
  it('has a line for each that was asked', () => {
    const others = [
      {...RESULT, qualities: null},
      {...RESULT, decisions: 0},
    ];
    expect(formatQuality([RESULT, ...others]).split('\n')).toHaveLength(3);
  });
});

describe('formatSpeed', () => {
  it('has a cell for each title', () => {
    const speed = {
      decisions: 8000,
      firstAnswer: 757,
      everything: 2388,
      median: 9.5,
      p95: 40,
      again: {median: 8, p95: 30},
      typing: {longestTask: 0, longestWait: 12},
    };
    const [head, , row] = formatSpeed([{...RESULT, speed}]).split('\n');
    expect(row?.split(/ {2,}/)).toHaveLength(head?.split(/ {2,}/).length ?? 0);
    expect(row).toMatch(/9\.5 ms\s+40 ms\s+8\.0 ms\s+30 ms\s+none/);
  });
});
