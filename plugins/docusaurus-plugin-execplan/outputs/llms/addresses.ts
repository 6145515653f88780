/** Where the files for language models are. */

export const LLMS_ADDRESS = 'llms.txt';
/** The first part, whatever there is. */
export const LLMS_FULL_ADDRESS = 'llms-full.txt';

/** Every part that a site might have. */
export const LLMS_FULL_PART = /^llms-full(?:-[1-9]\d*)?\.txt$/;

/** @param number 1-based */
export function partAddress(number: number): string {
  return number === 1 ? LLMS_FULL_ADDRESS : `llms-full-${number}.txt`;
}
