export function detectLanguage(_code: string): string | undefined {
  return undefined;
}
