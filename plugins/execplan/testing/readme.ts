import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * Runs the first TypeScript block of a README as its reader would, from a file in the package's folder.
 *
 * @param readme path of the README
 * @returns what it prints, and what the `text` block behind it says that it prints
 */
export function runReadme(readme: string): {printed: string; promised: string} {
  const blocks = [...readFileSync(readme, 'utf8').matchAll(/^```(ts|text)\n([\s\S]*?)^```$/gm)];
  const code = blocks.find(([, language]) => language === 'ts')?.[2] ?? '';
  const promised = blocks.find(([, language]) => language === 'text')?.[2] ?? '';
  const file = join(dirname(readme), `readme-example-${process.pid}.ts`);
  writeFileSync(file, code);
  try {
    const printed = execFileSync(process.execPath, ['--import', tsx, file], {encoding: 'utf8'});
    return {printed, promised};
  } finally {
    rmSync(file);
  }
}
