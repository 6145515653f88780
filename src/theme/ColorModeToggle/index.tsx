import type {Props} from '@theme/ColorModeToggle';
import type {ReactNode} from 'react';

type Choice = Props['value'];

/** From what follows the system, to light, to dark, and round again. */
function nextChoice(choice: Choice, hasSystem: boolean): Choice {
  if (choice === null) {
    return 'light';
  }
  if (choice === 'light') {
    return 'dark';
  }
  return hasSystem ? null : 'light';
}

/**
 * The theme switch. Unlike the theme's own it isn't disabled before hydration: a click is kept until the page can
 * answer it. The sign for the present choice is drawn by CSS (`shell.css`) from `<html data-theme-choice>`, which is
 * set before the first paint; the server doesn't know the choice.
 */
export default function ColorModeToggle({value, onChange, respectPrefersColorScheme}: Props): ReactNode {
  return (
    <button
      type="button"
      className="theme-switch needs-script"
      title={`Theme: ${value ?? 'system'}`}
      aria-label={`Switch theme (now ${value ?? 'system'})`}
      onClick={() => onChange(nextChoice(value, respectPrefersColorScheme))}
    />
  );
}
