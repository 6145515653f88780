import type {ReactNode} from 'react';
import {splitHighlighted} from './highlighted-text.ts';

/** A text with the words that match marked. */
export default function Marked({value}: {value: string}): ReactNode {
  return splitHighlighted(value).map(({text, isMarked}, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    isMarked ? <mark key={place}>{text}</mark> : text,
  );
}
