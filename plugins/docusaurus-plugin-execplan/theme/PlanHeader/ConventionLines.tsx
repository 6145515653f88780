import {Fragment, type ReactNode} from 'react';
import {findingWords} from '../../client/convention-words.ts';
import FindingMessage from '../../listing/FindingMessage.tsx';
import PlaceLink from '../../listing/PlaceLink.tsx';
import SiteLink from '../../listing/SiteLink.tsx';
import type {FindingEntry, PlanFindings} from '../../page-data.ts';
import styles from './styles.module.css';

/** What the server alone renders; `Convention.tsx` says where. */
export default function ConventionLines({entries, more, silenced, ...counts}: PlanFindings): ReactNode {
  if (entries.length === 0) {
    return (
      <p className={styles.convention}>
        Convention: {findingWords(counts)} by its <SiteLink to="/convention">rules</SiteLink>
      </p>
    );
  }
  return (
    <details className={styles.convention}>
      <summary>
        {`Convention: ${findingWords(counts)}${silenced > 0 ? `, ${silenced} silenced` : ''}`}
      </summary>
      <ul className={styles.findings}>
        {entries.map((entry) => (
          <li key={`${entry.rule} ${entry.message} ${entry.silenced}`}>
            <Finding {...entry} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          {more} more; <code>execplan lint</code> prints them all.
        </p>
      )}
    </details>
  );
}

function Finding({rule, severity, message, silenced, ...where}: FindingEntry): ReactNode {
  return (
    <>
      <strong className={styles.severity} data-severity={silenced === null ? severity : 'silenced'}>
        {silenced === null ? severity : `${severity}, silenced`}
      </strong>{' '}
      <Places {...where} />: <FindingMessage text={message} />{' '}
      <SiteLink to={`/convention#${rule}`} data-noBrokenLinkCheck>
        {rule}
      </SiteLink>
      {silenced !== null && `. The author says: ${silenced}`}
    </>
  );
}

/** `line 12`, `lines 3, 7, 12 and 4 more` */
function Places({places, more}: Pick<FindingEntry, 'places' | 'more'>): ReactNode {
  const [first] = places;
  if (first && places.length + more === 1) return <Place {...first}>{`line ${first.line}`}</Place>;
  return (
    <>
      lines{' '}
      {places.map((place, index) => (
        <Fragment key={place.line}>
          {index > 0 && ', '}
          <Place {...place} label={`line ${place.line}`}>
            {place.line}
          </Place>
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}

interface PlaceProps extends Pick<FindingEntry['places'][number], 'at'> {
  /** Where the link's words alone don't say that it is a line. */
  label?: string;
  children: ReactNode;
}

function Place({at, label, children}: PlaceProps): ReactNode {
  return at === null ? (
    children
  ) : (
    <PlaceLink href={at} aria-label={label}>
      {children}
    </PlaceLink>
  );
}
