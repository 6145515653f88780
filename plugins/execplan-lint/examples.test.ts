import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {runReadme} from '../execplan/testing/readme.ts';

test('the example prints what the README says', () => {
  const {printed, promised} = runReadme(fileURLToPath(new URL('README.md', import.meta.url)));
  expect(promised).not.toBe('');
  expect(printed).toBe(promised);
});
