/**
 * Judges what a pull request's own job hands over before any of it is published; pure. Whoever opens a pull request
 * can put anything there, so what isn't known to be harmless on a static host is refused.
 */

/** One entry of the artefact as it lies unpacked. */
export interface ArtefactEntry {
  /** From the artefact's root, with `/`. */
  path: string;
  kind: 'file' | 'folder' | 'link' | 'other';
  bytes: number;
}

export interface ArtefactLimits {
  /** Files and folders. */
  entries: number;
  /** Of all files together. */
  bytes: number;
  bytesOfFile: number;
  bytesOfReport: number;
  pathLength: number;
}

/** The folder of the site, and the comparison of the plans beside it. */
export const SITE_FOLDER = 'site';
export const REPORT_FILE = 'diff.json';

const MB = 1 << 20;

/** A thousand plans make 4,000 files of 60 MB; GitHub Pages publishes at most 1 GB in all. */
export const LIMITS: ArtefactLimits = {
  entries: 30_000,
  bytes: 300 * MB,
  bytesOfFile: 20 * MB,
  bytesOfReport: 4 * MB,
  pathLength: 400,
};

/** What a build of this site writes. */
const TYPES =
  /\.(?:html|md|markdown|css|js|json|xml|txt|bin|svg|png|jpe?g|gif|webp|avif|ico|woff2?|webmanifest)$/i;
/** Files without a type: one keeps GitHub Pages from leaving out names that begin with `_`, other hosts read headers. */
const HOST_FILES = new Set([`${SITE_FOLDER}/.nojekyll`, `${SITE_FOLDER}/_headers`]);
const REQUIRED = [REPORT_FILE, `${SITE_FOLDER}/index.html`, `${SITE_FOLDER}/404.html`];
const SHOWN = 20;

/**
 * Finds what is wrong with an artefact.
 *
 * @param entries everything in it, links not followed
 * @returns one message a problem, names quoted as JSON so that none can begin a line; empty where it may be published
 */
export function judgeArtefact(entries: readonly ArtefactEntry[], limits: ArtefactLimits = LIMITS): string[] {
  const files = entries.filter(({kind}) => kind === 'file');
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const problems: string[] = [];
  if (entries.length > limits.entries) {
    problems.push(
      `Unexpected number of files and folders ${entries.length}, expected at most ${limits.entries}`,
    );
  }
  if (bytes > limits.bytes) {
    problems.push(`Unexpected size of ${bytes} bytes, expected at most ${limits.bytes}`);
  }
  const paths = new Set(files.map(({path}) => path));
  for (const path of REQUIRED) if (!paths.has(path)) problems.push(`Expected a file ${path}, found none`);
  for (const entry of entries) {
    const problem = entryProblem(entry, limits);
    if (problem) problems.push(`${JSON.stringify(entry.path.slice(0, limits.pathLength))}: ${problem}`);
  }
  const rest = problems.length - SHOWN;
  return rest > 0 ? [...problems.slice(0, SHOWN), `and ${rest} more`] : problems;
}

function entryProblem({path, kind, bytes}: ArtefactEntry, limits: ArtefactLimits): string | null {
  if (kind === 'link') return 'Unexpected link, expected a file or a folder';
  if (kind === 'other') return 'Unexpected special file, expected a file or a folder';
  const wrongName = nameProblem(path, limits.pathLength);
  if (wrongName) return wrongName;
  if (path === REPORT_FILE) {
    if (kind === 'folder') return 'Unexpected folder, expected a file';
    return bytes > limits.bytesOfReport ? tooLarge(bytes, limits.bytesOfReport) : null;
  }
  if (path !== SITE_FOLDER && !path.startsWith(`${SITE_FOLDER}/`)) {
    return `Unexpected name, expected ${REPORT_FILE} and what is in ${SITE_FOLDER}/`;
  }
  if (kind === 'folder') return null;
  if (path === SITE_FOLDER) return 'Unexpected file, expected a folder';
  if (!HOST_FILES.has(path) && !TYPES.test(path))
    return 'Unexpected type of file, expected one of a built site';
  return bytes > limits.bytesOfFile ? tooLarge(bytes, limits.bytesOfFile) : null;
}

function nameProblem(path: string, longest: number): string | null {
  if (path.length > longest)
    return `Unexpected path of ${path.length} characters, expected at most ${longest}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f\\:]/.test(path)) return 'Unexpected character in the name';
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..')) {
    return 'Unexpected `..`, `.` or empty name in the path';
  }
  // Git would take it for a repository, whatever the case.
  if (names.some((name) => /^\.git(?:modules|attributes)?[. ]*$/i.test(name)))
    return 'Unexpected name of git';
  return null;
}

function tooLarge(bytes: number, most: number): string {
  return `Unexpected size of ${bytes} bytes, expected at most ${most}`;
}
