/** Makes the pictures of the README: builds this project's own site and photographs it. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright';
import {serveFolder} from '../e2e/static-server.ts';
import {provideBrowser} from './browser.ts';

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
  const outDir = mkdtempSync(join(tmpdir(), 'execplan-pictures-'));
  try {
    buildSite(outDir);
    const server = await serveFolder(outDir);
    const {executablePath, args} = provideBrowser((line) => process.stderr.write(`${line}\n`));
    const browser = await chromium.launch({executablePath, args: [...args]});
    for (const {file, path} of PICTURES) {
      const page = await browser.newPage({viewport: SIZE, colorScheme: 'light'});
      await page.goto(server.origin + path);
      await page.screenshot({path: join(PROJECT, 'static', 'img', file)});
      process.stdout.write(`static/img/${file}\n`);
    }
    await browser.close();
    await server.close();
  } finally {
    rmSync(outDir, {recursive: true, force: true});
  }
}

await main();
