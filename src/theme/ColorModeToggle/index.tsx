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
 * answer it. The sign for the present choice is picked by CSS from `<html data-theme-choice>`, which is set
 * before the first paint; the server doesn't know the choice.
 */
export default function ColorModeToggle({value, onChange, respectPrefersColorScheme}: Props): ReactNode {
  return (
    <button
      type="button"
      className="theme-switch needs-script"
      title={`Theme: ${value ?? 'system'}`}
      aria-label={`Switch theme (now ${value ?? 'system'})`}
      onClick={() => onChange(nextChoice(value, respectPrefersColorScheme))}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <g data-choice="light">
          <circle cx="10" cy="10" r="4" />
          <path d="M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M4 16l1.4-1.4M14.6 5.4 16 4" />
        </g>
        <path data-choice="dark" d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z" />
        <g data-choice="system">
          <circle cx="10" cy="10" r="7" />
          <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
        </g>
      </svg>
    </button>
  );
}
