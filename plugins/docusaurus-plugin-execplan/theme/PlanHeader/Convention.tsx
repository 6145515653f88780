import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {findingWords} from '../../client/convention-words.ts';
import {usePageData} from '../../client/page-data.ts';
import StaticPart from '../../hydration/static-part.tsx';
import PlaceLink from '../../listing/PlaceLink.tsx';
import type {FindingEntry, PlanFindings} from '../../page-data.ts';
import styles from './styles.module.css';

/** In a line that opens: how a plan keeps the convention, with what rules find in it. */
export default function Convention(): ReactNode {
  const {findings} = usePageData();
  return (
    findings && (
      <StaticPart id="convention">
        <ConventionLines {...findings} />
      </StaticPart>
    )
  );
}

export function ConventionLines({entries, more, ...counts}: PlanFindings): ReactNode {
  if (entries.length === 0) {
    return (
      <p className={styles.convention}>
        Convention: {findingWords(counts)} by its <Link to="/convention">rules</Link>
      </p>
    );
  }
  const silenced = entries.filter((entry) => entry.silenced !== null).length;
  return (
    <details className={styles.convention}>
      <summary>
        Convention: {findingWords(counts)}
        {silenced > 0 && `, ${silenced} silenced`}
      </summary>
      <ol className={styles.findings}>
        {entries.map((entry) => (
          <li key={`${entry.line} ${entry.rule} ${entry.message}`}>
            <Finding {...entry} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p>
          {more} more; <code>execplan lint</code> prints them all.
        </p>
      )}
    </details>
  );
}

function Finding({line, at, rule, severity, message, silenced}: FindingEntry): ReactNode {
  const place = `line ${line}`;
  return (
    <>
      <strong className={styles.severity} data-severity={silenced === null ? severity : 'silenced'}>
        {silenced === null ? severity : `${severity}, silenced`}
      </strong>{' '}
      {at === null ? place : <PlaceLink href={at}>{place}</PlaceLink>}: <Message text={message} />{' '}
      <Link to={`/convention#${rule}`}>{rule}</Link>
      {silenced !== null && ` The author says: ${silenced}`}
    </>
  );
}

/** What stands between back-ticks is code. */
function Message({text}: {text: string}): ReactNode {
  return text.split('`').map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one message never change their order
    return index % 2 === 1 ? <code key={index}>{piece}</code> : piece;
  });
}
