/** Reads what `git log` prints in the form of `LOG_FORM`; pure. */
import type {Commit, FileChange, FileState} from './commit.ts';

/** Begins a commit, so that it can't be taken for a change. */
const COMMIT = '\u0001';

/**
 * Options of `git log` that make the form that is parsed here. Renames are followed; a merge is compared with all of its
 * parents (`-c`), and the paths of all are printed. Whatever a repository's configuration sets is set here, too.
 */
export const LOG_FORM: readonly string[] = [
  ...['-z', '--raw', '--no-abbrev', '-c', '--combined-all-paths'],
  ...['--no-color', '--no-show-signature', '--encoding=UTF-8', '--no-ext-diff', '--no-textconv'],
  `--format=%x01%H%x00%aN%x00%aI`,
];

/** What git prints for a date that it can read. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
const CHANGE = /^(?<colons>:+)\d+ (?:\w+ )+(?<status>[A-Z]+)\d*$/;
const NO_BLOB = /^0+$/;
const SYMLINK = '120000';
const SUBMODULE = '160000';

/**
 * Makes a parser that is given what git prints, piece by piece, wherever it is cut.
 *
 * @param prefix of the content root in the working tree, with `/` at its end, or empty; paths are given without it
 * @param take is given each commit, in git's order
 */
export function createLogParser(
  prefix: string,
  take: (commit: Commit) => void,
): {push(chunk: Uint8Array): void; end(): void} {
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  let rest = '';
  let fields: string[] = [];
  let commit: Commit | null = null;

  /** Takes what stands complete at the beginning of the fields; the last record may still be growing. */
  function takeRecords(): void {
    let at = 0;
    for (;;) {
      const first = (fields[at] ?? '').replace(/^\n/, '');
      if (at >= fields.length) break;
      const size = first === '' ? 1 : sizeOf(first);
      if (at + size > fields.length) break;
      const record = fields.slice(at + 1, at + size);
      at += size;
      if (first === '') continue;
      if (first.startsWith(COMMIT)) {
        if (commit) take(commit);
        const [author = '', date = ''] = record;
        commit = {hash: first.slice(1), author, date: DATE.test(date) ? date : null, changes: []};
      } else if (commit) {
        const change = toChange(first, record, prefix);
        if (change) commit.changes.push(change);
      }
    }
    fields = fields.slice(at);
  }

  return {
    push(chunk) {
      const parts = (rest + decoder.decode(chunk, {stream: true})).split('\0');
      rest = parts.pop() ?? '';
      fields.push(...parts);
      takeRecords();
    },
    end() {
      if (rest !== '' || fields.length > 0)
        throw new Error(
          `git log: Unexpected end behind \`${(fields[0] ?? rest).slice(0, 100)}\`, expected a whole record`,
        );
      if (commit) take(commit);
      commit = null;
    },
  };
}

/** How many fields a record has by its first one. */
function sizeOf(first: string): number {
  if (first.startsWith(COMMIT)) return 3;
  const {colons = '', status = ''} = CHANGE.exec(first)?.groups ?? {};
  if (status === '')
    throw new Error(`git log: Unexpected \`${first.slice(0, 100)}\`, expected a commit or a changed file`);
  if (colons.length > 1) return colons.length + 2;
  return /[RC]/.test(status) ? 3 : 2;
}

function toChange(first: string, paths: readonly string[], prefix: string): FileChange | null {
  // A colon for each parent, then as many modes and ids as there are parents, and those of the result.
  const [described = ''] = /^[^A-Z]+/.exec(first) ?? [];
  const values = described.replace(/^:+/, '').trim().split(' ');
  const parents = values.length / 2 - 1;
  const modeOf = values.slice(0, parents + 1);
  const blobOf = values.slice(parents + 1);
  const stateAt = (index: number): FileState | null => {
    const [mode = '', blob = ''] = [modeOf[index], blobOf[index]];
    // A rename names the old path first; else all versions have the one that is there.
    const path = paths[Math.min(index, paths.length - 1)] ?? '';
    if (NO_BLOB.test(blob) || mode === SYMLINK || mode === SUBMODULE) return null;
    return path.startsWith(prefix) ? {path: path.slice(prefix.length), blob} : null;
  };
  const before = Array.from({length: parents}, (_, index) => stateAt(index));
  const after = stateAt(parents);
  return after === null && before.every((state) => state === null) ? null : {before, after};
}
