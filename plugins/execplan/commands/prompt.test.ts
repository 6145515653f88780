import {describe, expect, it} from 'vitest';
import {commandsOf} from './prompt.ts';

describe('commandsOf', () => {
  it.each([
    ['a prompt', '$ npm test', 'npm test\n'],
    ['output between commands', '$ a\nout\n$ b --c\nmore $ out', 'a\nb --c\n'],
    ['another shell', '% make\nok', 'make\n'],
    ['user, host and folder', 'ada@box:~/x$ ls -l\ntotal 0', 'ls -l\n'],
    ['a continued command', '$ a \\\n    --b\nout', 'a \\\n    --b\n'],
    ['a continuation prompt', '$ a \\\n> --b\nout', 'a \\\n--b\n'],
    ['CRLF', '$ a\r\nout\r\n$ b\r\n', 'a\nb\n'],
    ['a variable after the prompt', '$ $EDITOR x', '$EDITOR x\n'],
  ])('takes the commands: %s', (_name, code, commands) => {
    expect(commandsOf(code)).toBe(commands);
  });

  it.each([
    'npm test\nnpm run build',
    '# a comment\nls',
    '$HOME/bin/x',
    'cost: $ 5',
    '> quoted',
    '50% done',
    '',
  ])('has none in %j', (code) => {
    expect(commandsOf(code)).toBeUndefined();
  });
});
