/** Whether what is typed goes into a field. */
export function isTyping({target, isComposing}: KeyboardEvent): boolean {
  return (
    isComposing ||
    (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null)
  );
}

/**
 * Tells whether a key press is a shortcut of a control: one of those that it names in `aria-keyshortcuts` (such as
 * `Control+K Meta+K /`). In a field a key alone is a letter and no shortcut.
 */
export function isShortcutOf(control: Element, event: KeyboardEvent): boolean {
  const {key, ctrlKey, metaKey, altKey} = event;
  if (!ctrlKey && !metaKey && isTyping(event)) return false;
  return (control.getAttribute('aria-keyshortcuts') ?? '').split(' ').some((keys) => {
    const parts = keys.split('+');
    return (
      parts.pop()?.toLowerCase() === key.toLowerCase() &&
      ctrlKey === parts.includes('Control') &&
      metaKey === parts.includes('Meta') &&
      altKey === parts.includes('Alt')
    );
  });
}
