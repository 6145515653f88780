/**
 * Addresses that are given out, each once. Addresses have no slash at either end; `docs/plans/x` stands for
 * `/docs/plans/x` under the site's base URL.
 */
export interface AddressBook {
  /**
   * Claims an address for a page, which also takes the address of its source (the same with `.md`).
   *
   * @returns whether it was free
   */
  claimPage(address: string): boolean;
  /** Claims an address for a file that is published as it is. */
  claimFile(address: string): boolean;
}

/** @param isReserved whether an address, in lower case, belongs to a page that no file of the repository makes */
export function createAddressBook(isReserved: (address: string) => boolean = () => false): AddressBook {
  const taken = new Set<string>();

  function claim(address: string, ...others: string[]): boolean {
    const keys = [address, ...others].map(addressKey);
    if (isReserved(addressKey(address)) || keys.some((key) => taken.has(key))) return false;
    for (const key of keys) taken.add(key);
    return true;
  }

  return {
    claimPage: (address) => claim(address, `${address}.md`),
    claimFile: (address) => claim(address),
  };
}

/**
 * Two addresses with one key can't both be served: routers and some file systems take no notice of case, some
 * file systems none of how an accented letter is composed.
 */
export function addressKey(address: string): string {
  return address.normalize('NFC').toLowerCase();
}
