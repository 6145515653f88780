import {readFile} from 'node:fs/promises';
import {isAbsolute, relative, resolve, sep} from 'node:path';
import {
  CONTENT_CONFIG_FILE,
  createMatcher,
  type Plan,
  parseContentConfig,
  parseDocument,
  readPlan,
} from 'execplan';
import {type Io, OperationalError} from './io.ts';
import {readBytes} from './read-bytes.ts';

export interface ShowOptions {
  json: boolean;
}

/** Bytes that aren't UTF-8 become U+FFFD, a byte-order mark stays for the parser to drop. */
const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

const ISO_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** The time that stalled plans are measured against: `NOW` makes it repeatable (CONTRACT.md). */
export function presentOf(env: Io['env']): Date {
  if (env.NOW === undefined || env.NOW === '') return new Date();
  const now = new Date(env.NOW);
  // `new Date` also takes `5` or `March 2026`, each in the machine's own time zone.
  if (!ISO_TIME.test(env.NOW) || Number.isNaN(now.getTime())) {
    throw new OperationalError(`NOW: unexpected ${JSON.stringify(env.NOW)}, expected an ISO 8601 time`);
  }
  return now;
}

/** Path below the content root where the file lies in it, as given otherwise; `/` on all systems. */
function displayPath(file: string, io: Io): string {
  if (file === '-') return '-';
  const root = resolve(io.cwd, io.env.CONTENT_ROOT ?? '.');
  const inside = relative(root, resolve(io.cwd, file));
  return (inside.startsWith('..') || isAbsolute(inside) ? file : inside).split(sep).join('/');
}

/** What the content root says of where its plans are kept, as the site reads it. */
async function planPlaces(io: Io): Promise<(path: string) => boolean> {
  const file = resolve(io.cwd, io.env.CONTENT_ROOT ?? '.', CONTENT_CONFIG_FILE);
  const text = await readFile(file, 'utf8').catch(() => null);
  try {
    return createMatcher(parseContentConfig(text).plans);
  } catch (error) {
    throw new OperationalError(error instanceof Error ? error.message : String(error));
  }
}

function summarise(plan: Plan): string {
  const {status, progress, decisions, surprises} = plan;
  return [
    `${plan.path}: ${plan.title}`,
    `  status     ${status.value} (${status.reason}${status.line === null ? '' : `, line ${status.line}`})`,
    `  progress   ${progress.done} of ${progress.total} done, ${progress.partial} partly, ${progress.notes} ${progress.notes === 1 ? 'note' : 'notes'}`,
    `  decisions  ${decisions.length}`,
    `  surprises  ${surprises.length}`,
    `  outcomes   ${plan.outcomes}`,
  ].join('\n');
}

/**
 * `execplan show`: what plans say, as JSON (CONTRACT.md) or in a few lines for people.
 *
 * @param files paths, `-` for standard input
 * @throws OperationalError where a file can't be read or the configuration is wrong
 */
export async function show(files: readonly string[], options: ShowOptions, io: Io): Promise<string> {
  const now = presentOf(io.env);
  const isPlanPlace = await planPlaces(io);
  const plans: Plan[] = [];
  for (const file of files) {
    const document = parseDocument(decoder.decode(await readBytes(file, io)));
    plans.push(readPlan(document, {path: displayPath(file, io), now, isPlanPlace}).plan);
  }
  return options.json ? `${JSON.stringify(plans, null, 2)}\n` : `${plans.map(summarise).join('\n\n')}\n`;
}
