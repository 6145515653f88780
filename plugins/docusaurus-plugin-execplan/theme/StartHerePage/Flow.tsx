import type {ReactNode} from 'react';
import PlaceLink from '../../listing/PlaceLink.tsx';
import type {Words} from '../../start-here/data-flow.ts';
import type {StartHereRows} from '../../start-here/page.ts';
import styles from './styles.module.css';

/** How data flows, in words. */
export default function Flow({words, arrows, more, source}: NonNullable<StartHereRows['flow']>): ReactNode {
  return (
    <>
      {words.map((piece) => (
        <FlowWords key={'text' in piece ? piece.text : piece.entries.join()} piece={piece} />
      ))}
      {arrows && arrows.length > 0 ? (
        <details className={styles.folded}>
          <summary>The diagram in words</summary>
          <ul>
            {arrows.map(({from, to, label, isMutual}, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: arrows of one drawing never change places
              <li key={index}>
                {isMutual ? `Between ${from} and ${to}` : `From ${from} to ${to}`}
                {label !== '' && `: ${label}`}
              </li>
            ))}
          </ul>
          {more > 0 && <p>{`and ${more} more arrows, in the diagram`}</p>}
        </details>
      ) : (
        <p className={styles.source}>
          The diagram couldn’t be told in words arrow by arrow; its source stands with it.
        </p>
      )}
      <p className={styles.source}>
        From <PlaceLink href={source.href}>{source.label}</PlaceLink>
      </p>
    </>
  );
}

function FlowWords({piece}: {piece: Words}): ReactNode {
  if ('text' in piece) return <p>{piece.text}</p>;
  const List = piece.isOrdered ? 'ol' : 'ul';
  return (
    <List>
      {piece.entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries of one list never change places
        <li key={index}>{entry}</li>
      ))}
    </List>
  );
}
