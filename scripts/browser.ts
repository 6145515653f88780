/** Finds a Chrome or Chromium for the browser tests, and installs one where there is none. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chromium} from 'playwright';

/** A browser that starts, and the arguments it needs on this machine. */
export interface Browser {
  executablePath: string;
  args: string[];
}

/** What a command left behind; `status` is `null` when it couldn't start or ran out of time. */
export interface CommandResult {
  status: number | null;
  output: string;
}

/** The machine as seen from here; replaced by a table in tests. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  isRoot: boolean;
  exists(path: string): boolean;
  run(command: string, args: readonly string[], seconds: number): CommandResult;
  /** Where Playwright keeps, or would keep, the Chromium that it downloads itself. */
  playwrightPath(): string;
}

const UNIX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const UNIX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Google Chrome for Testing', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Lists the places where a browser may be, the likeliest first.
 *
 * @returns paths that may or may not exist
 */
export function browserPlaces(machine: Machine): string[] {
  const {env, platform} = machine;
  const named = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  const own = machine.playwrightPath();
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    const applications = folders.flatMap((folder) =>
      MAC_APPLICATIONS.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
    return [...named, ...applications, own];
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return [...named, ...folders.flatMap((at) => WINDOWS_PROGRAMS.map((name) => `${at}\\${name}`)), own];
  }
  const onPath = (env.PATH ?? '').split(':').filter(Boolean);
  const folders = [...new Set([...UNIX_FOLDERS, ...onPath])];
  return [...named, ...folders.flatMap((at) => UNIX_NAMES.map((name) => `${at}/${name}`)), own];
}

/** Whether the program answers; a distribution's stand-in for a snap package exists but doesn't run. */
function starts(machine: Machine, path: string): boolean {
  if (!machine.exists(path)) return false;
  // chrome.exe opens a window instead of printing its version.
  if (machine.platform === 'win32') return true;
  const {status, output} = machine.run(path, ['--version'], 20);
  return status === 0 && /chrom|edge/i.test(output);
}

/** The arguments that make a browser quiet, repeatable and able to start. */
export function browserArguments(machine: Pick<Machine, 'platform' | 'isRoot'>): string[] {
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ];
  if (machine.platform !== 'linux') return args;
  // Containers give /dev/shm 64 MB; Chromium refuses its sandbox to root and to nobody else.
  return [...args, '--disable-dev-shm-usage', ...(machine.isRoot ? ['--no-sandbox'] : [])];
}

/** Finds an installed browser; `null` where there is none that starts. */
export function findBrowser(machine: Machine = thisMachine()): Browser | null {
  const executablePath = browserPlaces(machine).find((path) => starts(machine, path));
  return executablePath === undefined ? null : {executablePath, args: browserArguments(machine)};
}

/** Commands that put a browser on the machine, in the order in which they are tried. */
function installers(machine: Machine): {title: string; commands: string[][]; seconds: number}[] {
  const download = {
    title: "Playwright's own Chromium",
    commands: [[process.execPath, 'node_modules/playwright/cli.js', 'install', '--no-shell', 'chromium']],
    seconds: 180,
  };
  if (machine.platform !== 'linux' || !machine.exists('/usr/bin/apt-get')) return [download];
  const apt = machine.isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const packaged = {
    title: "the distribution's chromium package",
    commands: [
      [...apt, 'update'],
      [...apt, 'install', '--yes', '--no-install-recommends', 'chromium'],
    ],
    seconds: 300,
  };
  return [download, packaged];
}

/**
 * Finds a browser, or installs one.
 *
 * @param say - told what is being done, since an installation takes minutes
 * @throws where no browser can be found or installed; the message names what was tried
 */
export function provideBrowser(say: (line: string) => void, machine: Machine = thisMachine()): Browser {
  const found = findBrowser(machine);
  if (found) return found;
  const failures: string[] = [];
  for (const {title, commands, seconds} of installers(machine)) {
    say(`No Chrome or Chromium found; installing ${title} (at most ${seconds / 60} minutes) …`);
    const failed = commands
      .map(([command = '', ...args]) => ({line: [command, ...args].join(' '), args, command}))
      .find(({command, args}) => machine.run(command, args, seconds).status !== 0);
    const installed = findBrowser(machine);
    if (installed) return installed;
    failures.push(failed ? `\`${failed.line}\` failed` : `${title} was installed but doesn't start`);
  }
  throw new Error(
    `Unexpected machine without Chrome or Chromium, expected one for the browser tests: ${failures.join('; ')}. ` +
      'Install Chrome or Chromium, or set CHROME_PATH to its program, and run the tests again.',
  );
}

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    playwrightPath: () => chromium.executablePath(),
    run(command, args, seconds) {
      const {status, stdout, stderr} = spawnSync(command, args, {
        encoding: 'utf8',
        timeout: seconds * 1000,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
      });
      return {status, output: `${stdout ?? ''}${stderr ?? ''}`};
    },
  };
}
