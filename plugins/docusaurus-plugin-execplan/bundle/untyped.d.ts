/** Modules without types of their own. */
declare module '*/without-page-data.cjs' {
  /** @returns the registry without what one page alone uses. */
  export default function withoutPageData(source: string): string;
}
