/** Proves that packages work by themselves: in a plain script, and as a command in an empty folder. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {run, runOrThrow} from './run.ts';

/** What the examples of READMEs import beside the packages themselves. */
const OTHERS = [
  'hast-util-to-html@9.0.6',
  'remark-gfm@4.0.1',
  'remark-parse@11.0.0',
  'remark-rehype@11.1.2',
  'rehype-stringify@10.0.1',
  'unified@11.0.5',
  'vfile@6.0.3',
];

const PLAN = `# Warm the cache

## Progress

- [x] (2026-03-02 09:10Z) Measured a cold start.
- [ ] Warm the ten most visited pages.

## Decision Log

- Decision: Warm ten pages, not all.
  Rationale: The provider's quota allows no more.
  Date/Author: 2026-03-02 / Ana
`;

/** \`remark-execplan\` as anybody would use it, in JavaScript. */
const PLAIN_SCRIPT = `import rehypeStringify from 'rehype-stringify';
import remarkExecplan from 'remark-execplan';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {VFile} from 'vfile';

const file = new VFile({path: 'docs/plans/x.md', value: ${JSON.stringify(PLAN)}});
const html = await unified()
  .use(remarkParse)
  .use(remarkExecplan)
  .use(remarkRehype)
  .use(rehypeStringify)
  .process(file);
console.log(String(html));
`;

/**
 * Installs packages into an empty project and uses them there.
 *
 * @param folder absolute path of an empty folder outside of the workspace
 * @param tarballs of all packages, by name
 * @param plugins absolute path of the packages' sources, for their READMEs
 * @returns what went wrong, in words
 */
export function provePlain(folder: string, tarballs: ReadonlyMap<string, string>, plugins: string): string[] {
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"name": "plain", "private": true, "type": "module"}\n');
  const ours = [...tarballs]
    .filter(([name]) => name !== 'docusaurus-plugin-execplan')
    .map(([, file]) => file);
  runOrThrow('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...ours, ...OTHERS], {
    cwd: folder,
  });
  return [
    ...provePlainScript(folder),
    ...proveCommand(folder),
    ...[...tarballs.keys()].flatMap((name) => proveExample(folder, name, join(plugins, name, 'README.md'))),
  ];
}

function provePlainScript(folder: string): string[] {
  writeFileSync(join(folder, 'plain.js'), PLAIN_SCRIPT);
  const {stdout} = runOrThrow(process.execPath, ['plain.js'], {cwd: folder});
  const parts = [
    'data-progress="done"',
    'class="execplan-badge"',
    'class="execplan-timeline"',
    'data-decision',
  ];
  return parts
    .filter((part) => !stdout.includes(part))
    .map((part) => `remark-execplan in a plain script: Unexpected HTML without ${part}:\n${stdout}`);
}

/** `npx execplan lint`, where there is nothing and where there is a plan. */
function proveCommand(folder: string): string[] {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const lint = () => run('npx', ['--no-install', 'execplan', 'lint'], {cwd: empty});
  const nothing = lint();
  writeFileSync(join(empty, 'warm-the-cache.md'), PLAN);
  const found = lint();
  const shown = run('npx', ['--no-install', 'execplan', 'show', '--json', 'warm-the-cache.md'], {cwd: empty});
  const exported = run('npx', ['--no-install', 'execplan', 'export', 'warm-the-cache.md'], {cwd: empty});
  const [plan] = shown.status === 0 ? (JSON.parse(shown.stdout) as {progress: {done: number}}[]) : [];
  return [
    ...(nothing.status === 0 && /^No plans/.test(nothing.stdout)
      ? []
      : [
          `execplan lint in an empty folder: Unexpected exit code ${nothing.status}: ${nothing.stdout}${nothing.stderr}`,
        ]),
    ...(found.status === 1 && /^warm-the-cache\.md:\d+:\d+: error: .*\[living-sections\]/m.test(found.stdout)
      ? []
      : [`execplan lint of a plan: Unexpected exit code ${found.status}: ${found.stdout}${found.stderr}`]),
    ...(exported.status === 2 &&
    /^execplan: Unexpected lack of `docusaurus-plugin-execplan`/.test(exported.stderr)
      ? []
      : [
          `execplan export without its renderer: Unexpected exit code ${exported.status}: ${exported.stdout}${exported.stderr}`,
        ]),
    ...(plan?.progress.done === 1
      ? []
      : [`execplan show: Unexpected exit code ${shown.status}: ${shown.stdout}${shown.stderr}`]),
  ];
}

/** The first example of a README that says what it prints, run from what was installed. */
function proveExample(folder: string, name: string, readme: string): string[] {
  const text = readFileSync(readme, 'utf8');
  const [, code, promised] = /^```ts\n([\s\S]*?)^```$[\s\S]*?^```text\n([\s\S]*?)^```$/m.exec(text) ?? [];
  if (code === undefined || promised === undefined || name === 'docusaurus-plugin-execplan') return [];
  const {outputText} = ts.transpileModule(code, {
    compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext},
  });
  writeFileSync(join(folder, `${name}.js`), outputText);
  const {stdout, stderr} = run(process.execPath, [`${name}.js`], {cwd: folder});
  return stdout === promised ? [] : [`README of ${name}: Unexpected output:\n${stdout}${stderr}`];
}
