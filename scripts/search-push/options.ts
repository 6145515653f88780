/** What `pnpm search:push` is given; pure. */

export const HELP = `Usage: pnpm search:push [options]

  Sends the search records of the content to Algolia. The index is replaced as a whole, in one step:
  a reader finds all old records or all new ones.

Options
  --dry-run   send nothing; say how many records there are, which are cut, and the settings
  --help      this text

Environment
  CONTENT_ROOT       folder whose Markdown is sent (default: this project)
  ALGOLIA_APP_ID     the application's id
  ALGOLIA_ADMIN_KEY  a key with the rights addObject, deleteIndex, settings and editSettings
  ALGOLIA_INDEX      name of the index; NAME_by_date, its replica, lists the latest first
  ALGOLIA_HOST       another host than Algolia's (default: Algolia's)
  NOW                an ISO time taken for the present (default: the real time)

Exit status: 0 sent, 1 could not be sent, 2 wrong use or environment.
`;

export type PushCommandLine =
  | {kind: 'help'}
  | {kind: 'wrong'; message: string}
  | {kind: 'run'; isDryRun: boolean};

/** Reads the arguments after the script's name. */
export function readPushCommandLine(args: readonly string[]): PushCommandLine {
  // `pnpm search:push -- --dry-run` is what other package managers want.
  const given = args.filter((arg) => arg !== '--');
  if (given.includes('--help')) return {kind: 'help'};
  const unknown = given.find((arg) => arg !== '--dry-run');
  if (unknown !== undefined) {
    return {kind: 'wrong', message: `Unexpected argument \`${unknown}\`, expected --dry-run or --help`};
  }
  return {kind: 'run', isDryRun: given.length > 0};
}
