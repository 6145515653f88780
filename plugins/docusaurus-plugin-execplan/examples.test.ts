import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import ts from 'typescript';
import {expect, test} from 'vitest';
import {validateOptions} from './index.ts';
import {resolvePluginOptions} from './plugin-options.ts';

interface Example {
  plugins: [string, object][] | unknown[];
  markdown?: {parseFrontMatter: unknown};
  ssrTemplate?: string;
}

/** Evaluates an example of the README as a module beside the package, whose name leads to its sources. */
async function evaluate(code: string): Promise<Example> {
  const {outputText} = ts.transpileModule(code, {
    compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext},
  });
  const url = `data:text/javascript,${encodeURIComponent(outputText)}`;
  return ((await import(/* @vite-ignore */ url)) as {default: Example}).default;
}

const [named = '', whole = ''] = Array.from(
  readFileSync(new URL('README.md', import.meta.url), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm),
  ([, code]) => code,
);

test('the three lines are options that the plugin takes', async () => {
  const {plugins} = await evaluate(named);
  const [[name, options]] = plugins as [[string, object]];
  expect(name).toBe('docusaurus-plugin-execplan');
  const site = {siteDir: '/repository/website', generatedFilesDir: '/repository/website/.docusaurus'};
  expect(resolvePluginOptions(validateOptions({options}), site)).toMatchObject({root: '/repository'});
});

test('the configuration of a whole site has what it imports', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'execplan-site-'));
  const parts = await Promise.all([
    import('./index.ts'),
    import('./bundle/index.ts'),
    import('./csp/index.ts'),
    import('./hydration/ssr-template.ts'),
  ]);
  const imported: Record<string, unknown> = Object.assign({}, ...parts, {bundle: parts[1].default, join});
  const body = whole
    .replace(/^import .*$/gm, '')
    .replace('import.meta.dirname', JSON.stringify(folder))
    .replace('export default', 'return');
  const {default: _default, ...values} = imported;
  const made = new Function(...Object.keys(values), body)(...Object.values(values)) as Example;
  rmSync(folder, {recursive: true});
  expect(made.plugins).toHaveLength(3);
  for (const plugin of made.plugins) expect(plugin).toBeTypeOf('function');
  expect(made.markdown?.parseFrontMatter).toBeTypeOf('function');
  expect(made.ssrTemplate).toContain('<!DOCTYPE html>');
});
