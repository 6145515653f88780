/** Modules without types of their own. */
declare module '*/without-documents.cjs' {
  /** @returns the registry without documents. */
  export default function withoutDocuments(source: string): string;
}
