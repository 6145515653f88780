/** What `pnpm preview:…` is given; pure. */
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

export const PREVIEW_HELP = `Usage: pnpm preview:COMMAND [options]

  rehearse   build the preview of two revisions, publish it into a folder, write the comment into a file, serve it
  build      build the site of a pull request and compare its plans; needs no secret
  find       say whether the artefact of a run may be downloaded
  deploy     judge the artefact of a run, publish it to the pages branch, comment on its pull request
  clean      take the preview of a pull request away
  settings   say to the next steps of the workflow where the site itself is deployed
  publish    put a built site at the root of the pages branch; previews stay
  vercel     build the site with what Vercel says of the deployment

Options of rehearse
  --repository DIR    a git checkout (default: .)
  --base REV          what the pull request is compared with (default: main)
  --head REV          its last commit (default: HEAD)
  --pull-request N    its number (default: 7)
  --out DIR           folder that is written (default: execplan-preview among the temporary ones)
  --base-path PATH    where the site itself would be (default: /)
  --port N            where the preview is served (default: 4173)
  --fork              the pull request comes from a fork
  --no-pictures       take no pictures
  --no-serve          end when all is written
Options of build
  --repository DIR, --base REV, --head REV, --pull-request N, --out DIR, --no-pictures
                      as above; base, head and number have to be given
  --commit SHA        the commit that the preview calls its own (default: that of the head)
Options of deploy
  --artefact DIR      where it was downloaded to; where nothing is there, only the comment is written
Options of clean
  --pull-request N    the number of the pull request
Options of publish
  --folder DIR        the built site (default: build)
Options of vercel go to \`pnpm build\`.

Environment of all but rehearse and vercel: what GitHub sets in a workflow, and
  GITHUB_TOKEN        may write what the command writes (not for build)
  PAGES_URL           the site's address where it has a domain of its own
  PAGES_BRANCH        the branch that is published (default: gh-pages)

Exit status: 0 done, 1 refused or failed, 2 wrong use.
`;

interface Revisions {
  repository: string;
  base: string;
  head: string;
  pullRequest: number;
  out: string;
  hasPictures: boolean;
}

export type PreviewCommandLine =
  | {command: 'help'; text: string}
  | {command: 'wrong'; message: string}
  | ({command: 'rehearse'; basePath: string; port: number; isFork: boolean; isServed: boolean} & Revisions)
  | ({command: 'build'; commit: string | null} & Revisions)
  | {command: 'find' | 'settings'}
  | {command: 'deploy'; artefact: string}
  | {command: 'clean'; pullRequest: number}
  | {command: 'publish'; folder: string}
  | {command: 'vercel'; options: string[]};

const REVISIONS = {
  repository: {type: 'string', default: '.'},
  'pull-request': {type: 'string'},
  // Beside the project's files it would be among its documents.
  out: {type: 'string', default: join(tmpdir(), 'execplan-preview')},
  'no-pictures': {type: 'boolean', default: false},
} as const;

/** Reads the arguments after the script's name. */
export function readPreviewCommandLine(args: readonly string[]): PreviewCommandLine {
  // `pnpm preview:clean -- --help` is what other package managers want.
  const [command, ...options] = args.filter((arg) => arg !== '--');
  if (command === undefined || command === '--help' || options.includes('--help')) {
    return {command: 'help', text: PREVIEW_HELP};
  }
  try {
    return readOptions(command, options);
  } catch (error) {
    // What parseArgs says of an option names it.
    return {command: 'wrong', message: error instanceof Error ? error.message : String(error)};
  }
}

function readOptions(command: string, args: string[]): PreviewCommandLine {
  switch (command) {
    case 'rehearse': {
      const {values} = parseArgs({
        args,
        options: {
          ...REVISIONS,
          base: {type: 'string', default: 'main'},
          head: {type: 'string', default: 'HEAD'},
          'base-path': {type: 'string', default: '/'},
          port: {type: 'string', default: '4173'},
          fork: {type: 'boolean', default: false},
          'no-serve': {type: 'boolean', default: false},
        },
      });
      return {
        command,
        repository: values.repository,
        base: values.base,
        head: values.head,
        pullRequest: readNumber('--pull-request', values['pull-request'] ?? '7'),
        out: values.out,
        hasPictures: !values['no-pictures'],
        basePath: values['base-path'],
        port: readNumber('--port', values.port, 65_535),
        isFork: values.fork,
        isServed: !values['no-serve'],
      };
    }
    case 'build': {
      const {values} = parseArgs({
        args,
        options: {
          ...REVISIONS,
          base: {type: 'string'},
          head: {type: 'string'},
          commit: {type: 'string'},
        },
      });
      return {
        command,
        repository: values.repository,
        base: expectOption('--base', values.base),
        head: expectOption('--head', values.head),
        pullRequest: readNumber('--pull-request', expectOption('--pull-request', values['pull-request'])),
        out: values.out,
        hasPictures: !values['no-pictures'],
        commit: values.commit ?? null,
      };
    }
    case 'find':
    case 'settings':
      parseArgs({args, options: {}});
      return {command};
    case 'deploy': {
      const {values} = parseArgs({args, options: {artefact: {type: 'string'}}});
      return {command, artefact: expectOption('--artefact', values.artefact)};
    }
    case 'clean': {
      const {values} = parseArgs({args, options: {'pull-request': {type: 'string'}}});
      const number = expectOption('--pull-request', values['pull-request']);
      return {command, pullRequest: readNumber('--pull-request', number)};
    }
    case 'publish': {
      const {values} = parseArgs({args, options: {folder: {type: 'string', default: 'build'}}});
      return {command, folder: values.folder};
    }
    case 'vercel':
      return {command, options: args};
    default:
      throw new Error(
        `Unexpected command \`${command}\`, expected one of rehearse, build, find, deploy, clean, settings, publish, vercel`,
      );
  }
}

function expectOption(name: string, value: string | undefined): string {
  if (value) return value;
  throw new Error(`Unexpected end of options, expected ${name}`);
}

function readNumber(name: string, value: string, most = Number.MAX_SAFE_INTEGER): number {
  const number = Number(value);
  if (/^[1-9]\d*$/.test(value) && number <= most) return number;
  throw new Error(`${name}: Unexpected \`${value}\`, expected a number from 1 on`);
}
