/** Makes the pictures: social cards, and those of the README, for which this project's own site is built; `--cards` draws the cards alone. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type Browser, chromium} from 'playwright';
import {serveFolder} from '../e2e/static-server.ts';
import {provideBrowser} from './browser.ts';
import {drawCards} from './social-cards.ts';

interface Picture {
  file: string;
  path: string;
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES: readonly Picture[] = [
  {file: 'home.png', path: '/'},
  {file: 'start-page.png', path: '/start-here'},
  {file: 'plan-page.png', path: '/docs/plans/2026-11-16-stream-event-rows-after-the-hero'},
];
const SIZE = {width: 1280, height: 860};

function buildSite(outDir: string): void {
  const build = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/site.ts', 'build', '--out-dir', outDir],
    {
      cwd: PROJECT,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  if (build.status !== 0) throw new Error(`The site could not be built: exit status ${build.status}`);
}

async function main(): Promise<void> {
  const {executablePath, args} = provideBrowser((line) => process.stderr.write(`${line}\n`));
  const browser = await chromium.launch({executablePath, args: [...args]});
  try {
    for (const file of await drawCards(browser)) process.stdout.write(`${relative(PROJECT, file)}\n`);
    if (!process.argv.includes('--cards')) await photograph(browser);
  } finally {
    await browser.close();
  }
}

async function photograph(browser: Browser): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'execplan-pictures-'));
  try {
    buildSite(outDir);
    const server = await serveFolder(outDir);
    for (const {file, path} of PICTURES) {
      const page = await browser.newPage({viewport: SIZE, colorScheme: 'light'});
      await page.goto(server.origin + path);
      await page.screenshot({path: join(PROJECT, 'static', 'img', file)});
      process.stdout.write(`static/img/${file}\n`);
    }
    await server.close();
  } finally {
    rmSync(outDir, {recursive: true, force: true});
  }
}

await main();
