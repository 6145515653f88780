import {expect, it} from 'vitest';
import {headersFile} from './headers-file.ts';

it('gives the policy to everything below the base URL', () => {
  expect(headersFile('/previews/pr-7/', "default-src 'none'").split('\n').slice(1)).toEqual([
    '/previews/pr-7/*',
    "  Content-Security-Policy: default-src 'none'",
    '  X-Content-Type-Options: nosniff',
    '',
  ]);
});
