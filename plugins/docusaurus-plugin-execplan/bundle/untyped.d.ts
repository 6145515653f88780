/** Modules without types of their own. */
declare module '*/page-modules.cjs' {
  /** @returns the registry with the entries of what one page alone uses written anew. */
  export default function replacePageModules(this: {getOptions(): object}, source: string): string;
}
