import type {ReactNode} from 'react';
import type {Shortened} from '../lists/shortened.ts';
import PlaceLink from './PlaceLink.tsx';

export interface Props extends Shortened<unknown> {
  /** What is counted: `plans`. */
  noun: string;
}

/** The way from the beginning of a list to all of it; nothing where the list is whole. */
export default function AndMore({items, total, href, noun}: Props): ReactNode {
  const others = total - items.length;
  if (others <= 0) return null;
  return (
    <p>
      and <PlaceLink href={href}>{`${others} more`}</PlaceLink> of {total} {noun}
    </p>
  );
}
