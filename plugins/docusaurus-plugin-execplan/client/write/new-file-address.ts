/** Hosts and what stands before them refuse addresses that are much longer. */
const LONGEST = 8_000;

export interface NewFileAddress {
  href: string;
  /** Whether the text goes along; else it has to be pasted. */
  hasText: boolean;
}

/**
 * Says where a host makes a file of a text.
 *
 * @param page address of the host's page for new files
 * @param path of the file in the repository; the host makes folders that aren't there
 */
export function newFileAddress(page: string, path: string, text: string): NewFileAddress {
  const withText = `${page}?${new URLSearchParams({filename: path, value: text})}`;
  if (withText.length <= LONGEST) return {href: withText, hasText: true};
  return {href: `${page}?${new URLSearchParams({filename: path})}`, hasText: false};
}
