import {defineConfig} from 'vitest/config';

/** What stands in for a browser or for other modules leaves traces, so each of these files has a process of its own. */
const APART = [
  '**/*.test.tsx',
  'plugins/docusaurus-plugin-execplan/{client,csp,history,hydration}/**/*.test.ts',
  'plugins/execplan-history/**/*.test.ts',
  'plugins/execplan-search/embedded/load.test.ts',
];
const ELSEWHERE = ['**/node_modules/**', '**/fixtures/**', '**/dist/**'];

/** Unit tests stand beside the code as `x.test.ts`; browser tests are `e2e/*.spec.ts` and belong to Playwright. */
export default defineConfig({
  test: {
    environment: 'node',
    // Property tests over generated plans take longer on a machine whose two cores are busy.
    testTimeout: 30_000,
    // By default one core is left to nobody: of two that is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'values',
          include: ['{plugins,src,scripts,bench,e2e}/**/*.test.ts'],
          exclude: [...ELSEWHERE, ...APART],
          // Loading the modules of each file anew took a quarter of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {name: 'apart', include: APART, exclude: ELSEWHERE},
      },
    ],
  },
});
