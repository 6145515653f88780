import {describe, expect, it} from 'vitest';
import type {Commit} from './commit.ts';
import {createLogParser} from './parse-log.ts';

const [ONE, TWO, THREE] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];
const NONE = '0'.repeat(40);

/** As git prints it: a commit, then its changes, everything closed by a zero byte. */
function commit(hash: string, date: string, ...records: string[]): string {
  return `\u0001${hash}\0Ada 艾达\0${date}\0${records.join('')}`;
}

function parse(printed: string, {prefix = '', size = 1000} = {}): Commit[] {
  const commits: Commit[] = [];
  const parser = createLogParser(prefix, (one) => commits.push(one));
  const bytes = Buffer.from(printed);
  for (let at = 0; at < bytes.length; at += size) parser.push(bytes.subarray(at, at + size));
  parser.end();
  return commits;
}

const DATE = '2026-03-02T10:00:00+01:00';
const PRINTED =
  commit('c', DATE, '\0', `::100644 100644 100644 ${ONE} ${TWO} ${THREE} MR\0b.md\0a.md\0b.md\0`) +
  commit('b', DATE, `\n:100644 100644 ${ONE} ${TWO} R086\0a.md\0\u0001:b.md\0`) +
  commit('a', '', `\n:000000 100644 ${NONE} ${ONE} A\0a.md\0:100644 000000 ${TWO} ${NONE} D\0d.md\0`);

describe('createLogParser', () => {
  it.each([1, 2, 7, 64, 5000])('reads commits and changes, cut every %i bytes', (size) => {
    expect(parse(PRINTED, {size})).toEqual([
      {
        hash: 'c',
        author: 'Ada 艾达',
        date: DATE,
        changes: [
          {
            before: [
              {path: 'b.md', blob: ONE},
              {path: 'a.md', blob: TWO},
            ],
            after: {path: 'b.md', blob: THREE},
          },
        ],
      },
      {
        hash: 'b',
        author: 'Ada 艾达',
        date: DATE,
        changes: [{before: [{path: 'a.md', blob: ONE}], after: {path: '\u0001:b.md', blob: TWO}}],
      },
      {
        hash: 'a',
        author: 'Ada 艾达',
        date: null,
        changes: [
          {before: [null], after: {path: 'a.md', blob: ONE}},
          {before: [{path: 'd.md', blob: TWO}], after: null},
        ],
      },
    ]);
  });

  it('gives paths below the content root, and what came from beside it as new', () => {
    const renamed = `\n:100644 100644 ${ONE} ${TWO} R086\0a.md\0site/a.md\0`;
    const [read] = parse(commit('a', DATE, renamed), {prefix: 'site/'});
    expect(read?.changes).toEqual([{before: [null], after: {path: 'a.md', blob: TWO}}]);
  });

  it('takes links and other repositories for no files', () => {
    const link = `\n:000000 120000 ${NONE} ${ONE} A\0a.md\0`;
    expect(parse(commit('a', DATE, link))[0]?.changes).toEqual([]);
  });

  it('says what it did not expect', () => {
    expect(() => parse(commit('a', DATE, '\nwarning: no\0'))).toThrow(
      'Unexpected `warning: no`, expected a commit or a changed file',
    );
    expect(() => parse(`${PRINTED}:100644 100`)).toThrow('expected a whole record');
  });
});
