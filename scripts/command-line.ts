/** What `pnpm start`, `build` and `serve` are given, turned into what Docusaurus is told; pure. */

export const COMMANDS = ['start', 'build', 'serve'] as const;
export type Command = (typeof COMMANDS)[number];

export const HELP = `Usage: pnpm start | build | serve [options]

  start   serve the site with live reload on http://localhost:3000
  build   write the production site to build/
  serve   serve what build wrote

Options
  --out-dir DIR   where build writes and serve reads (default: build)
  --help          this text
  Other options go to Docusaurus.

Environment
  CONTENT_ROOT        folder whose Markdown is shown (default: this project)
  PORT                port of start and serve (default: 3000)
  SITE_URL, BASE_URL  where the site is deployed (default: http://localhost:3000, /)
  REPO_URL, REPO_REF  where links to files without a page lead (default: nowhere)
  ALGOLIA_APP_ID, ALGOLIA_SEARCH_KEY, ALGOLIA_INDEX
                      where searches are asked (default: an index that is built with the site)
  PREVIEW_COMMIT, PREVIEW_PULL_REQUEST, PREVIEW_TIME
                      set for a preview, which says so on each page and isn't indexed
  NOW                 an ISO time taken for the present (default: the real time)
`;

export type CommandLine =
  | {kind: 'help'}
  | {kind: 'wrong'; message: string}
  | {kind: 'run'; command: Command; outDir: string; rest: string[]};

/** Reads the arguments after the script's name. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const [command, ...options] = args;
  if (options.includes('--help') || command === '--help' || command === undefined) return {kind: 'help'};
  if (!isCommand(command)) {
    return {
      kind: 'wrong',
      message: `Unexpected command \`${command}\`, expected one of ${COMMANDS.join(', ')}`,
    };
  }
  const rest: string[] = [];
  let outDir = 'build';
  for (let index = 0; index < options.length; index += 1) {
    const option = options[index] ?? '';
    const [name, inline] = splitOption(option);
    // `pnpm build -- --out-dir x` is what other package managers want.
    if (option === '--') continue;
    if (name !== '--out-dir' && !(name === '--dir' && command === 'serve')) {
      rest.push(option);
      continue;
    }
    const value = inline ?? options[index + 1];
    if (inline === undefined) index += 1;
    if (!value)
      return {kind: 'wrong', message: `Unexpected end of options, expected a folder after \`${name}\``};
    outDir = value;
  }
  return {kind: 'run', command, outDir, rest};
}

/** @returns the arguments for the `docusaurus` command. */
export function docusaurusArguments(
  line: {command: Command; rest: readonly string[]},
  outDir: string,
  port: number,
) {
  const {command, rest} = line;
  if (command === 'build') return ['build', '--out-dir', outDir, ...rest];
  const served = command === 'serve' ? ['--dir', outDir] : [];
  return [command, '--no-open', '--port', String(port), ...served, ...rest];
}

function splitOption(option: string): [string, string | undefined] {
  const at = option.indexOf('=');
  return at === -1 ? [option, undefined] : [option.slice(0, at), option.slice(at + 1)];
}

function isCommand(command: string): command is Command {
  return (COMMANDS as readonly string[]).includes(command);
}
