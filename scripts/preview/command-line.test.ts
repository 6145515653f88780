import {describe, expect, it} from 'vitest';
import {PREVIEW_HELP, readPreviewCommandLine} from './command-line.ts';

describe('readPreviewCommandLine', () => {
  it('has a default for everything of a rehearsal', () => {
    expect(readPreviewCommandLine(['rehearse', '--out', '/x'])).toEqual({
      command: 'rehearse',
      repository: '.',
      base: 'main',
      head: 'HEAD',
      pullRequest: 7,
      out: '/x',
      hasPictures: true,
      basePath: '/',
      port: 4173,
      isFork: false,
      isServed: true,
    });
  });

  it.each([
    [
      'build --base HEAD^1 --head HEAD --pull-request 12 --commit abc --out o --no-pictures',
      {
        command: 'build',
        repository: '.',
        base: 'HEAD^1',
        head: 'HEAD',
        pullRequest: 12,
        commit: 'abc',
        out: 'o',
        hasPictures: false,
      },
    ],
    ['find', {command: 'find'}],
    ['settings', {command: 'settings'}],
    ['deploy --artefact a', {command: 'deploy', artefact: 'a'}],
    ['clean --pull-request=7', {command: 'clean', pullRequest: 7}],
    ['publish', {command: 'publish', folder: 'build'}],
    ['vercel --out-dir build', {command: 'vercel', options: ['--out-dir', 'build']}],
    ['', {command: 'help', text: PREVIEW_HELP}],
    ['clean -- --help', {command: 'help', text: PREVIEW_HELP}],
  ])('reads `%s`', (line, expected) => {
    expect(readPreviewCommandLine(line.split(' ').filter(Boolean))).toEqual(expected);
  });

  it.each([
    ['publsih', /^Unexpected command `publsih`, expected one of rehearse, /],
    ['clean', /^Unexpected end of options, expected --pull-request$/],
    ['clean --pull-request ../7', /^--pull-request: Unexpected `\.\.\/7`, expected a number/],
    ['rehearse --port 70000', /^--port: Unexpected `70000`/],
    ['deploy', /expected --artefact/],
    ['find --now', /--now/],
    ['build --head HEAD --pull-request 7', /expected --base/],
  ])('refuses `%s`', (line, message) => {
    const read = readPreviewCommandLine(line.split(' '));
    expect(read.command).toBe('wrong');
    expect(read.command === 'wrong' && read.message).toMatch(message);
  });

  it('explains every command and option', () => {
    const named = PREVIEW_HELP.match(/--[a-z-]+/g) ?? [];
    expect(new Set(named).size).toBe(13);
  });
});
