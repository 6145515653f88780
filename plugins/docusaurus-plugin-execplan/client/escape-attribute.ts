/** @returns a text as a value of an attribute in double quotes, or as text, where no `>` can mean anything */
export function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
