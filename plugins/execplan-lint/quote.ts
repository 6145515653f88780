const LONGEST = 60;

/** @returns as much of an entry's text as a message needs for its reader to know it again, in quotation marks. */
export function quote(text: string): string {
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text}”`;
}
