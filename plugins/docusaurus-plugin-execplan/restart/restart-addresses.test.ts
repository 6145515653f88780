import {describe, expect, it} from 'vitest';
import {assignPageAddresses} from '../address.ts';
import {createAddressBook} from '../address-book.ts';
import {holdRestartAddresses} from './restart-addresses.ts';

/** Gives addresses as a build does; `plans` lie where plans are kept. */
function assign(plans: string[], others: string[] = []) {
  const book = createAddressBook();
  const claim = holdRestartAddresses(plans, book);
  const addresses = assignPageAddresses([...plans, ...others], book);
  const restarts = new Map([...plans, ...others].map((path) => [path, claim(addresses.get(path) ?? '')]));
  const files = [...addresses.values(), ...restarts.values()].flatMap((address) => [
    address,
    `${address}.md`,
  ]);
  files.push(...[...restarts.values()].map((address) => `${address}.json`));
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
  return {addresses, restarts};
}

describe('holdRestartAddresses', () => {
  it('puts a restart at the address of its plan', () => {
    const {restarts} = assign(['docs/plans/a.md', 'docs/plans/README.md'], ['notes/b.md']);
    expect([...restarts]).toEqual([
      ['docs/plans/a.md', 'restart/docs/plans/a'],
      ['docs/plans/README.md', 'restart/docs/plans'],
      ['notes/b.md', 'restart/notes/b'],
    ]);
  });

  it('lets a file of the repository make way', () => {
    const {addresses, restarts} = assign(['docs/plans/a.md'], ['restart/docs/plans/a.md']);
    expect(restarts.get('docs/plans/a.md')).toBe('restart/docs/plans/a');
    expect(addresses.get('restart/docs/plans/a.md')).toMatch(/^restart\/docs\/plans\/a~\w+$/);
  });

  it('makes way itself for a plan that lies elsewhere, and for addresses in one another', () => {
    const {restarts} = assign(
      ['docs/plans/a.md', 'restart/docs/plans/a.md', 'docs/plans/A.md'],
      ['b.md', 'restart/b.md', 'restart/b.json.md'],
    );
    expect(restarts.get('docs/plans/A.md')).toBe('restart/docs/plans/A');
    expect(restarts.get('b.md')).not.toBe('restart/b');
  });
});
