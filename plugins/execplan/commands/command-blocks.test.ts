import {describe, expect, it} from 'vitest';
import {parseDocument} from '../document.ts';
import {findCommandBlocks} from './command-blocks.ts';

function blocksOf(source: string, statesCommands = true) {
  return findCommandBlocks(parseDocument(source).root.children, () => statesCommands);
}

const kindsOf = (source: string, statesCommands?: boolean) =>
  blocksOf(source, statesCommands).map(({pieces}) => pieces.map(({kind, text}) => [kind, text]));

describe('findCommandBlocks', () => {
  it.each([
    ['a fence that names a shell', '```sh\nnpm test\n```', [['command', 'npm test']]],
    ['several lines', '```bash\ncd x\n\nmake\n```', [['command', 'cd x\n\nmake']]],
    [
      'prompts and output',
      '```console\n$ make\nok\n$ ls\n```',
      [
        ['command', 'make'],
        ['output', 'ok'],
        ['command', 'ls'],
      ],
    ],
    [
      'a comment above a command',
      '```console\n# once\n$ make\nok\n```',
      [
        ['command', '# once\nmake'],
        ['output', 'ok'],
      ],
    ],
    [
      'a fence without a name, with prompts',
      '```\nada@box:~$ mytool serve\nlistening\n```',
      [
        ['command', 'mytool serve'],
        ['output', 'listening'],
      ],
    ],
    ['a block in a list', '- Build:\n\n  ```sh\n  make\n  ```', [['command', 'make']]],
    ['a block in a quote', '> ```sh\n> make\n> ```', [['command', 'make']]],
  ])('finds %s anywhere', (_name, source, pieces) => {
    expect(kindsOf(source, false)).toEqual([pieces]);
  });

  it.each([
    ['an indented block', 'Run:\n\n    pnpm test\n    git status', [['command', 'pnpm test\ngit status']]],
    ['commands that continue', 'Run:\n\n    curl -s x \\\n      -d y', [['command', 'curl -s x \\\n  -d y']]],
    [
      'what follows commands',
      'Run:\n\n    cargo test\n    test result: ok. 12 passed',
      [
        ['command', 'cargo test'],
        ['unclear', 'test result: ok. 12 passed'],
      ],
    ],
    [
      'a path with words',
      'Run:\n\n    pnpm lint docs/plans/after-the-hero.md',
      [['command', 'pnpm lint docs/plans/after-the-hero.md']],
    ],
  ])('finds %s where a plan states its commands', (_name, source, pieces) => {
    expect(kindsOf(source)).toEqual([pieces]);
    expect(kindsOf(source, false)).toEqual([]);
  });

  it.each([
    ['prose', 'Expected:\n\n    Dist artifacts in `dist/` and no errors.'],
    ['a sentence that begins with a program', 'Note:\n\n    make sure that it is green'],
    ['a list', 'Then:\n\n    - Create `a.ts` with helpers.'],
    ['another language', '```ts\nconst a = 1;\n```'],
    ['a shell variable of another language', '```php\n$ a = 1;\n```'],
    ['output alone', '```console\nall green\n```'],
    ['a price', '```\n$ 5.00\n```'],
    ["curl's table", '```\n  % Total    % Received\n```'],
    ['inline code', 'Run `npm test`.'],
    ['an empty fence', '```sh\n```'],
  ])('takes no %s for a command', (_name, source) => {
    expect(kindsOf(source)).toEqual([]);
  });

  it('says where a block stands and what leads to it', () => {
    const source =
      'First. From the root:\n\n    make\n\n- In the list:\n\n  ```sh\n  make a\n  ```\n\n```sh\nmake b\n```\n';
    expect(blocksOf(source).map(({line, language, before}) => ({line, language, before}))).toEqual([
      {line: 3, language: null, before: 'From the root:'},
      {line: 8, language: 'sh', before: 'In the list:'},
      {line: 12, language: 'sh', before: null},
    ]);
  });
});
