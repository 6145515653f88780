/** The beginning of a list that may be long. */
export interface Shortened<Item> {
  items: Item[];
  total: number;
  /** Where all of them are. */
  href: string;
}
