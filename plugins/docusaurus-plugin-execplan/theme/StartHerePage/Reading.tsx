import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {KIND_WORDS} from '../../client/kind-words.ts';
import SiteLink from '../../listing/SiteLink.tsx';
import type {PlanToRead, ReadingEntry, StartHereRows} from '../../start-here/page.ts';
import {WORDS_PER_MINUTE} from '../../start-here/reading-time.ts';
import styles from './styles.module.css';

/** What to read, and for how long: documents in their order, then plans that are worth it. */
export default function Reading(rows: StartHereRows): ReactNode {
  return (
    <>
      {rows.reading.length > 0 && <Documents {...rows} />}
      {rows.plans.length > 0 && <PlansToRead plans={rows.plans} />}
    </>
  );
}

function Documents({reading, otherReading}: StartHereRows): ReactNode {
  const total = reading.reduce((sum, {minutes}) => sum + (minutes ?? 0), 0);
  return (
    <>
      <h2 id="reading">What to read, in this order</h2>
      <ol className={styles.reading}>
        {reading.map((entry) => (
          <li key={entry.path}>
            <Entry {...entry} />
          </li>
        ))}
      </ol>
      <p className={styles.source}>
        {`${timeWords(total)} in all, at ${WORDS_PER_MINUTE} words a minute; code blocks aren’t counted.`}
        {otherReading > 0 && (
          <>
            {` Of each kind those two stand here that most plans cite; ${otherReading} more ${otherReading === 1 ? 'is' : 'are'} among the documents of `}
            <SiteLink to="/coverage">coverage</SiteLink> and of their folders.
          </>
        )}
      </p>
    </>
  );
}

function Entry({label, href, kind, path, minutes}: ReadingEntry): ReactNode {
  return (
    <>
      <Link href={href}>{label}</Link>
      <span className={styles.facts}>
        {kind === 'plan' ? '' : `${KIND_WORDS[kind][0]} · `}
        {minutes !== null && `${timeWords(minutes)} · `}
        <span className={styles.path}>{path}</span>
      </span>
    </>
  );
}

function PlansToRead({plans}: {plans: readonly PlanToRead[]}): ReactNode {
  return (
    <>
      <h2 id="plans">{plans.length === 1 ? 'A plan worth reading' : 'Plans worth reading'}</h2>
      <p>
        Chosen by rule: of the plans that are done and have their retrospective written, the three that most
        other plans cite, then those with the most decisions that give a reason, then by path.
      </p>
      <ol className={styles.reading}>
        {plans.map((plan) => (
          <li key={plan.path}>
            <Entry {...plan} />
            <span className={styles.facts}>{reasonWords(plan)}</span>
          </li>
        ))}
      </ol>
      <p>
        <SiteLink to="/plans">All plans</SiteLink>
      </p>
    </>
  );
}

function reasonWords({citedBy, reasoned}: PlanToRead): string {
  const cited = citedBy === 1 ? '1 other plan cites it' : `${citedBy || 'no'} other plans cite it`;
  return `${cited} · ${reasoned === 1 ? '1 decision gives' : `${reasoned || 'no'} decisions give`} a reason`;
}

function timeWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes.toLocaleString('en')} minutes`;
}
