/**
 * Builds the package in whose folder it runs, as `pnpm -r build` has it run in each: `build.ts [NAME=FROM …]`, where FROM
 * is a folder outside of the package whose Markdown it takes along as `dist/NAME`.
 */
import {relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readTaken} from './build-command.ts';
import {buildPackages} from './build-packages.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const folder = process.cwd();
const [count] = await buildPackages(PROJECT, [{folder, taken: readTaken(process.argv.slice(2))}]);
console.log(`${relative(PROJECT, folder).split(sep).join('/')}/dist: ${count} files`);
