import {defineConfig} from '@playwright/test';
import {findBrowser} from './scripts/browser.ts';

const browser = findBrowser();
if (browser === null) {
  throw new Error('Unexpected machine without Chrome or Chromium, expected one: `pnpm test` installs it');
}

/** Browser tests: `e2e/*.spec.ts`. Each worker serves the built sites that its tests open. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results',
  // A machine with two cores has a browser on each.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test that fails at times is a bug, here or on the page, and is listed as flaky; one of hundreds doesn't hide what the
  // others say.
  retries: 1,
  timeout: 60_000,
  expect: {timeout: 10_000},
  reporter: [['list', {printSteps: false}]],
  use: {
    headless: true,
    browserName: 'chromium',
    viewport: {width: 1280, height: 900},
    // A trace costs a third of the time; `playwright test --trace on` asks for one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.executablePath,
      // Nothing but this machine can be reached, whatever a page asks for.
      args: [...browser.args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    },
  },
});
