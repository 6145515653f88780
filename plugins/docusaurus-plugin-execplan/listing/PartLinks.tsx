import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {PartedListing} from '../lists/rows.ts';
import styles from './listing.module.css';
import PlaceLink from './PlaceLink.tsx';
import {partWords} from './parts.ts';

const KINDS = {status: 'By status', year: 'By year'} as const;

/** The ways to a list's parts, each with pages of its own or a place in the list. */
export default function PartLinks({parts, part, href}: PartedListing): ReactNode {
  const kinds = (['status', 'year'] as const).filter((kind) => parts.some((other) => other.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <nav aria-label="Parts of this list" className={styles.parts}>
      {kinds.map((kind) => (
        <p key={kind}>
          {KINDS[kind]}: {part?.kind === kind && <Link href={href}>All</Link>}
          {parts
            .filter((other) => other.kind === kind)
            .map((other) => (
              <PlaceLink
                key={other.value}
                href={other.href}
                {...(part?.href === other.href && {'aria-current': 'page'})}
              >
                {partWords(other)} <span>{other.rows.toLocaleString('en')}</span>
              </PlaceLink>
            ))}
        </p>
      ))}
    </nav>
  );
}
