/** `execplan new`: the only file of the command that writes. */
import {mkdir, realpath, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {isCalendarDate} from 'execplan';
import {readPlanFacts, toRepository} from 'execplan-lint';
import {toNewPlan, toSlug} from 'execplan-lint/new';
import {codeOf, pathInside} from 'execplan-repository';
import {contentRoot} from './content-root.ts';
import {type Io, OperationalError} from './io.ts';
import {loadRepository} from './load-repository.ts';
import {presentOf} from './show.ts';

export interface NewPlanOptions {
  /** `YYYY-MM-DD`. @default today in UTC, of `NOW` where it is set */
  date?: string;
  /** Who writes it. @default nobody is named */
  author?: string;
}

/**
 * Writes the skeleton of a new plan into the plans folder of the content root, filled in as far as the repository tells.
 *
 * @returns what goes to standard output: the path of the new file below the content root, and a newline
 * @throws OperationalError where there is such a file, or title, date or content root can't be used
 */
export async function newPlan(title: string, options: NewPlanOptions, io: Io): Promise<string> {
  const slug = toSlug(title);
  if (slug === null) {
    throw new OperationalError(
      `title: unexpected ${JSON.stringify(title)}, expected a letter or a digit in it`,
    );
  }
  const {date = presentOf(io.env).toISOString().slice(0, 10), author = ''} = options;
  if (!isCalendarDate(date)) {
    throw new OperationalError(
      `--date: unexpected ${JSON.stringify(date)}, expected a real date as YYYY-MM-DD`,
    );
  }
  const loaded = await loadRepository(await folderOfContent(io));
  const facts = readPlanFacts(loaded, toRepository(loaded), loaded.options);
  const {path, text} = toNewPlan({title, slug, date, author}, facts);
  await makeFolder(loaded.root, facts.folder);
  await write(loaded.root, path, text);
  return `${path}\n`;
}

/** @throws OperationalError where plans can't be kept, since there is no such folder */
async function folderOfContent(io: Io): Promise<string> {
  const folder = contentRoot(io);
  const stats = await stat(folder).catch(() => null);
  if (stats?.isDirectory()) return folder;
  const found = stats === null ? 'path that leads nowhere' : 'file';
  throw new OperationalError(
    `CONTENT_ROOT: unexpected ${found} ${JSON.stringify(folder)}, expected a folder`,
  );
}

/** Makes the folder of plans, but none outside the content root, where a symbolic link may lead. */
async function makeFolder(root: string, folder: string): Promise<void> {
  const absolute = join(root, folder);
  let existing = absolute;
  let real = await realpath(existing).catch(() => null);
  while (real === null && existing !== root) {
    existing = dirname(existing);
    real = await realpath(existing).catch(() => null);
  }
  if (real === null || pathInside(root, real) === null) {
    throw new OperationalError(`${folder}: unexpected link out of the content root, expected a folder in it`);
  }
  try {
    await mkdir(absolute, {recursive: true});
  } catch (error) {
    throw new OperationalError(`${folder}: unexpected ${codeOf(error)}, expected a folder that can be made`);
  }
}

async function write(root: string, path: string, text: string): Promise<void> {
  try {
    // Fails where there is a file, even one that came into being a moment ago.
    await writeFile(join(root, path), text, {flag: 'wx'});
  } catch (error) {
    const code = codeOf(error);
    throw new OperationalError(
      code === 'EEXIST'
        ? `${path}: unexpected file that exists, expected a new one; choose another title or --date`
        : `${path}: unexpected ${code}, expected a file that can be written`,
    );
  }
}
