/** Where the pages are from which plans are taken up: below a folder of the site's own, at the plan's address. */
import {assignListingPage, naturalAddress} from '../address.ts';
import {type AddressBook, addressKey} from '../address-book.ts';

const FOLDER = 'restart';

/** A restart's page, its Markdown at the same address with `.md`, and its JSON. */
export function restartJsonAddress(address: string): string {
  return `${address}.json`;
}

/**
 * Keeps the addresses of restarts free before files are given theirs, which then make way. What is a plan is known only
 * when files have been read, so every file where plans are kept counts; a plan elsewhere makes way itself.
 *
 * @param paths Markdown files where plans are kept
 * @returns a function that gives a plan's restart its address, by the address of the plan's page
 */
export function holdRestartAddresses(
  paths: readonly string[],
  book: AddressBook,
): (planAddress: string) => string {
  const held = new Set<string>();
  for (const path of paths) {
    const natural = naturalAddress(path);
    if (natural === null) continue;
    const address = `${FOLDER}/${natural}`;
    if (book.claimPage(address) && book.claimFile(restartJsonAddress(address))) held.add(addressKey(address));
  }
  return (planAddress) => {
    const wanted = `${FOLDER}/${planAddress}`;
    if (held.delete(addressKey(wanted))) return wanted;
    for (;;) {
      const address = assignListingPage(wanted, 1, book);
      if (book.claimFile(restartJsonAddress(address))) return address;
    }
  };
}
