import {defineConfig} from 'vitest/config';

/** Unit tests stand beside the code as `x.test.ts`; browser tests are `e2e/*.spec.ts` and belong to Playwright. */
export default defineConfig({
  test: {
    include: ['{plugins,src,scripts,bench,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/fixtures/**', '**/dist/**'],
    environment: 'node',
    // Property tests over generated plans take longer on a machine whose two cores are busy.
    testTimeout: 30_000,
  },
});
