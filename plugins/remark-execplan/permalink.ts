import type {PhrasingContent} from 'mdast';
import {CLASS, inline, text} from './elements.ts';

/** A link to an entry's own place; reachable by keyboard, its name says what it leads to. */
export function permalink(anchor: string, what: 'step' | 'decision' | 'surprise'): PhrasingContent {
  return inline('a', {className: [CLASS.permalink], href: `#${anchor}`, ariaLabel: `Link to this ${what}`}, [
    text('#'),
  ]);
}
