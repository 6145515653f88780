import {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {main} from './main.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

it('finds nothing in this project’s own plans, the examples among them', async () => {
  let out = '';
  const status = await main(['lint', '--format', 'json', '--preset', 'events-hub', 'docs/plans'], {
    cwd: ROOT,
    stdin: Readable.from([]),
    stdout: {
      write(text: string) {
        out += text;
        return true;
      },
    },
    stderr: process.stderr,
    env: {},
  });
  const {plans, findings, silenced} = JSON.parse(out);
  expect(findings).toEqual([]);
  expect([status, silenced]).toEqual([0, []]);
  expect(plans).toBeGreaterThanOrEqual(6);
});
