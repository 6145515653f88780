import {
  createIndexClient,
  type IndexClientOptions,
  OversizedRecordsError,
  PushError,
  type PushOptions,
  push,
  toAlgoliaRecords,
} from 'execplan-search/algolia';
import {EnvironmentError, readAlgoliaPush, readEnvironment} from '../environment.ts';
import {collectRecords} from './collect-records.ts';
import {HELP, readPushCommandLine} from './options.ts';
import {countRecords, formatCounts, formatDryRun, formatProgress} from './report.ts';

/** The world outside the command, handed in so that tests can stand in for it. */
export interface PushWorld {
  env: NodeJS.ProcessEnv;
  /** Absolute path of this project. */
  project: string;
  cwd: string;
  /** Absolute path of an empty folder that may be written to. */
  folder: string;
  /** Takes lines. */
  out(line: string): void;
  err(line: string): void;
  signal?: AbortSignal;
  /** What tests make faster. */
  waiting?: Pick<PushOptions, 'sleep' | 'random' | 'attempts' | 'batchSize'> &
    Pick<IndexClientOptions, 'timeouts'>;
}

/** Stands for the index's name where a dry run doesn't know it. */
const UNNAMED = 'ALGOLIA_INDEX';

/**
 * Runs `pnpm search:push`.
 *
 * @param args the arguments after the script's name
 * @returns the exit status: 0 sent, 1 could not be sent, 2 wrong use or environment
 */
export async function runSearchPush(args: readonly string[], world: PushWorld): Promise<0 | 1 | 2> {
  const {env, err} = world;
  // Whatever a message is made of, the key isn't in it.
  const say = (message: string) =>
    err(env.ALGOLIA_ADMIN_KEY ? message.replaceAll(env.ALGOLIA_ADMIN_KEY, '…') : message);
  const line = readPushCommandLine(args);
  try {
    switch (line.kind) {
      case 'help':
        world.out(HELP.trimEnd());
        return 0;
      case 'wrong':
        say(line.message);
        return 2;
      case 'run':
        return await send(line.isDryRun, {...world, err: say});
    }
  } catch (error) {
    if (error instanceof EnvironmentError) {
      say(error.message);
      return 2;
    }
    if (!(error instanceof PushError || error instanceof OversizedRecordsError)) throw error;
    say(error.message);
    return 1;
  }
}

async function send(isDryRun: boolean, world: PushWorld): Promise<0> {
  const {env, project, cwd, folder, out, err, signal} = world;
  const {contentRoot, now} = readEnvironment(env, project, cwd);
  // Before the content is read, which takes its time.
  const target = isDryRun ? null : readAlgoliaPush(env);
  err(`Reading ${contentRoot}`);
  const collected = await collectRecords({project, contentRoot, folder, now: now ?? new Date()});
  for (const warning of collected.warnings) err(warning);
  if (collected.records.length === 0) {
    throw new EnvironmentError(
      `CONTENT_ROOT: Unexpected folder without Markdown at ${contentRoot}, expected one with content: it would empty the index`,
    );
  }
  const records = toAlgoliaRecords(collected.records);
  const counts = countRecords(records);
  if (!target) {
    const indexName = env.ALGOLIA_INDEX || UNNAMED;
    out(formatDryRun(counts, indexName));
    out(`Nothing was sent to ${indexName}: ${formatCounts(counts)}`);
    return 0;
  }
  const {index: indexName, ...access} = target;
  const {timeouts, ...waiting} = world.waiting ?? {};
  await push(createIndexClient({...access, ...(timeouts && {timeouts})}), {
    indexName,
    records,
    onProgress: (progress) => err(formatProgress(progress)),
    ...(signal && {signal}),
    ...waiting,
  });
  out(`Sent to ${indexName}: ${formatCounts(counts)}`);
  return 0;
}
