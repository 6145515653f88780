import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

/** The sheets of the site's documents, then the page's own, which sets their colours for light and dark. */
const SHEETS: readonly (string | URL)[] = [
  require.resolve('remark-execplan/styles.css'),
  ...['alert', 'citations', 'code', 'styles'].map(
    (name) => new URL(`../theme/ExecplanDocument/${name}.css`, import.meta.url),
  ),
  new URL('./sheet.css', import.meta.url),
];

/** Reads the style sheet of a plan's file. */
export function readPlanFileStyles(): string {
  return SHEETS.map((sheet) => readFileSync(sheet, 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^@import .*$/gm, '')
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}
