import {liteClient} from 'algoliasearch/lite';
import {expect, it} from 'vitest';
import {browserOrigins, hostOptions} from './hosts.ts';

/** What the client itself would ask. */
function origins(host: string | null): string[] {
  const {hosts} = liteClient('NOTICEBOARD', 'may-search', hostOptions(host)).transporter;
  return hosts
    .filter(({accept}) => accept !== 'write')
    .map(({protocol, url}) => `${protocol}://${url.toLowerCase()}`);
}

it.each([null, 'http://127.0.0.1:4000', 'https://search.example.test'])(
  'names what the client asks where the host is %s',
  (host) => {
    expect(new Set(browserOrigins({appId: 'NOTICEBOARD', host}))).toEqual(new Set(origins(host)));
  },
);
