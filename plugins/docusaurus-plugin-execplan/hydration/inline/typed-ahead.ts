import {isTyping} from './shortcut.ts';

/** Ends the keeping, and says what was typed. */
export type EndTyping = () => string;

/**
 * Keeps what is typed for a field that isn't there yet: letters, and Backspace. They reach nothing else; all other keys do
 * what they always do.
 *
 * @param typed what was typed before
 */
export function keepTyping(document: Document, typed = ''): EndTyping {
  const keeping = new AbortController();
  let letters = Array.from(typed);
  document.addEventListener(
    'keydown',
    (event) => {
      const {key} = event;
      // With AltGr, which counts as Control and Alt, letters are typed as well.
      const isCommand =
        (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
      if (isCommand || isTyping(event)) return;
      if (key === 'Backspace') letters = letters.slice(0, -1);
      else if (Array.from(key).length === 1) letters.push(key);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    {capture: true, signal: keeping.signal},
  );
  return () => {
    keeping.abort();
    return letters.join('');
  };
}
