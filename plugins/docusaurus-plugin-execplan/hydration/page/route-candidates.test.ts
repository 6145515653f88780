import {describe, expect, it} from 'vitest';
import {routeCandidates} from './route-candidates.ts';

const A = {path: '/docs/a', exact: true};
const B = {path: '/docs/B/', exact: true};
const PATTERN = {path: '/docs/:name', exact: true};
const PREFIX = {path: '/docs'};
const ANY = {path: '*'};

describe('routeCandidates', () => {
  const routes = [A, PREFIX, B, PATTERN, ANY];

  it('leaves out routes of other addresses and keeps the order', () => {
    expect(routeCandidates(routes, '/docs/a')).toEqual([A, PREFIX, PATTERN, ANY]);
    expect(routeCandidates(routes, '/docs/b')).toEqual([PREFIX, B, PATTERN, ANY]);
  });

  it('takes no notice of case and of a slash at the end, as the router', () => {
    expect(routeCandidates(routes, '/Docs/A/')).toContain(A);
  });

  it('keeps all that match one address', () => {
    const twin = {path: '/docs/a/', exact: true};
    expect(routeCandidates([A, twin], '/docs/a')).toEqual([A, twin]);
  });

  it('leaves an address that it does not know to the router', () => {
    expect(routeCandidates([A, B], '/docs/%61')).toEqual([A, B]);
  });

  it('has nothing where there is nothing', () => {
    expect(routeCandidates([], '/')).toEqual([]);
  });
});
