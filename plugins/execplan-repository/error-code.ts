/** @returns the code of a failure of the file system, such as `ENOENT`; of another one, what it says. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
