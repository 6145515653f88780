import {PAGE_DATA_ID, type PageData} from './page-data.ts';

const text = document.getElementById(PAGE_DATA_ID)?.textContent ?? '';

/** What the server wrote of this page. */
export const pageData: PageData = JSON.parse(text);

/** @returns the text that is on the page, for React to find it unchanged. */
export function pageDataText(): string {
  return text;
}
