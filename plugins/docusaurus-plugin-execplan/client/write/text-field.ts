/** @returns the field of a form in which the file is written */
export function textField(form: HTMLFormElement | null): HTMLTextAreaElement | null {
  const field = form?.elements.namedItem('text');
  return field instanceof HTMLTextAreaElement ? field : null;
}
