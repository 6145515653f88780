import {describe, expect, it} from 'vitest';
import {browserArguments, findBrowser, type Machine, provideBrowser} from './browser.ts';

/** A machine on which the given programs start, and on which commands may add more. */
function machine(given: Partial<Machine> & {programs?: string[]; installs?: Record<string, string>} = {}) {
  const programs = new Set(given.programs ?? []);
  const commands: string[] = [];
  const value: Machine = {
    platform: 'linux',
    env: {PATH: '/usr/bin:/home/someone/bin'},
    isRoot: false,
    exists: (path) => programs.has(path),
    playwrightPath: () => '/home/someone/.cache/ms-playwright/chromium/chrome',
    run(command, args) {
      const line = [command, ...args].join(' ');
      if (args[0] === '--version') return {status: 0, output: 'Chromium 140.0'};
      commands.push(line);
      const added = Object.entries(given.installs ?? {}).find(([part]) => line.includes(part))?.[1];
      if (added) programs.add(added);
      return {status: added ? 0 : 1, output: ''};
    },
    ...given,
  };
  return {value, commands};
}

describe('findBrowser', () => {
  it.each([
    [
      'CHROME_PATH before everything else',
      {env: {CHROME_PATH: '/x/c', PATH: ''}, programs: ['/x/c', '/usr/bin/chromium']},
      '/x/c',
    ],
    ['a distribution’s package', {programs: ['/usr/bin/chromium']}, '/usr/bin/chromium'],
    [
      'a program on the PATH',
      {programs: ['/home/someone/bin/google-chrome']},
      '/home/someone/bin/google-chrome',
    ],
    [
      'Chrome on macOS',
      {platform: 'darwin', programs: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']},
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'Chrome on Windows',
      {
        platform: 'win32',
        env: {PROGRAMFILES: 'C:\\P'},
        programs: ['C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
      },
      'C:\\P\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'an earlier download',
      {programs: ['/home/someone/.cache/ms-playwright/chromium/chrome']},
      '/home/someone/.cache/ms-playwright/chromium/chrome',
    ],
  ] as const)('finds %s', (_name, given, expected) => {
    const {value} = machine({...given, programs: [...given.programs]});
    expect(findBrowser(value)?.executablePath).toBe(expected);
  });

  it('passes over a program that is there but does not start', () => {
    const {value} = machine({programs: ['/usr/bin/chromium-browser', '/usr/bin/google-chrome']});
    const run: Machine['run'] = (command) =>
      command.endsWith('chromium-browser')
        ? {status: 1, output: 'requires the chromium snap to be installed'}
        : {status: 0, output: 'Google Chrome 140'};
    expect(findBrowser({...value, run})?.executablePath).toBe('/usr/bin/google-chrome');
  });

  it('finds none', () => {
    expect(findBrowser(machine().value)).toBeNull();
  });
});

describe('browserArguments', () => {
  it('gives up the sandbox for root on Linux only', () => {
    expect(browserArguments({platform: 'linux', isRoot: true})).toContain('--no-sandbox');
    expect(browserArguments({platform: 'linux', isRoot: false})).not.toContain('--no-sandbox');
    expect(browserArguments({platform: 'darwin', isRoot: true})).not.toContain('--no-sandbox');
  });
});

describe('provideBrowser', () => {
  const said = () => {};

  it('downloads one where none is installed', () => {
    const download = '/home/someone/.cache/ms-playwright/chromium/chrome';
    const {value} = machine({installs: {'playwright/cli.js install': download}});
    expect(provideBrowser(said, value).executablePath).toBe(download);
  });

  it('falls back to the distribution’s package, as root', () => {
    const {value, commands} = machine({
      isRoot: true,
      programs: ['/usr/bin/apt-get'],
      installs: {'apt-get update': '/var/lib/apt/lists', 'apt-get install': '/usr/bin/chromium'},
    });
    expect(provideBrowser(said, value).executablePath).toBe('/usr/bin/chromium');
    expect(commands.at(-1)).toBe('apt-get install --yes --no-install-recommends chromium');
  });

  it('asks sudo without a password otherwise, and says what failed', () => {
    const {value, commands} = machine({programs: ['/usr/bin/apt-get']});
    expect(() => provideBrowser(said, value)).toThrow(/`sudo -n apt-get update` failed.*CHROME_PATH/);
    expect(commands).toContain('sudo -n apt-get update');
  });
});
