import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {Attention, AttentionKind, Flag} from '../lists/attention.ts';
import type {HomeLists as Lists} from '../lists/home.ts';
import AndMore from './AndMore.tsx';
import DecisionLinks from './DecisionLinks.tsx';
import styles from './home-lists.module.css';
import PlaceLink from './PlaceLink.tsx';
import PlanLinks from './PlanLinks.tsx';
import SiteLink from './SiteLink.tsx';

/** What is worked on, what was decided, and what needs somebody. */
export default function HomeLists({active, decided, attention}: Lists): ReactNode {
  return (
    <>
      <h2 id="active">Active now</h2>
      {active.total === 0 ? (
        <p>
          No plan is being worked on. <SiteLink to="/plans">All plans</SiteLink>
        </p>
      ) : (
        <>
          <PlanLinks plans={active.items} dateLabel="last activity " />
          <AndMore {...active} noun="active plans" />
          <p>
            <SiteLink to="/plans">All plans</SiteLink>
          </p>
        </>
      )}
      <h2 id="decided">Decided lately</h2>
      {decided.items.length === 0 ? (
        <p>{decided.total === 0 ? 'No plan has recorded a decision yet.' : 'No decision is dated.'}</p>
      ) : (
        <DecisionLinks decisions={decided.items} />
      )}
      {decided.total > decided.items.length && (
        <p>
          <Link href={decided.href}>All {decided.total} decisions</Link>
        </p>
      )}
      <h2 id="attention">Needs attention</h2>
      <NeedsAttention {...attention} />
    </>
  );
}

/** One and several. */
const KIND_WORDS: Record<AttentionKind, [string, string]> = {
  contradiction: ['says another status than its steps', 'say another status than their steps'],
  overlap: ['shares packages with another active plan', 'share packages with other active plans'],
  broken: ['cites what isn’t there', 'cite what isn’t there'],
  stalled: ['is stalled', 'are stalled'],
  'no-retrospective': ['is done without a retrospective', 'are done without a retrospective'],
};

const TITLES: Record<AttentionKind, string> = {
  contradiction: 'Contradiction',
  overlap: 'Overlap',
  broken: 'Broken citation',
  stalled: 'Stalled',
  'no-retrospective': 'No retrospective',
};

function NeedsAttention({flags, more}: Attention): ReactNode {
  if (flags.length === 0)
    return (
      <p>
        Nothing: no plan is stalled, contradicts itself, overlaps with another, lacks its retrospective or
        cites what isn’t there.
      </p>
    );
  return (
    <>
      <ul className={styles.flags}>
        {flags.map((flag) => (
          <FlaggedPlan key={`${flag.kind} ${flag.plan.href}`} {...flag} />
        ))}
      </ul>
      {more.length > 0 && (
        <p className={styles.more}>
          Beside these{' '}
          {more.map(({kind, count, href}, index) => (
            <span key={kind}>
              {index > 0 && ', '}
              <Link href={href}>
                {count} {KIND_WORDS[kind][count === 1 ? 0 : 1]}
              </Link>
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}

function FlaggedPlan({kind, plan, reason, line, href, other}: Flag): ReactNode {
  return (
    <li>
      <p>
        <strong className={styles.kind}>{TITLES[kind]}</strong> <Link href={plan.href}>{plan.title}</Link>
      </p>
      <p className={styles.reason}>
        {reason}
        {line !== null && (
          <>
            {' ('}
            <PlaceLink href={href}>line {line}</PlaceLink>)
          </>
        )}
        {other && (
          <>
            : <Link href={other.href}>{other.title}</Link>
          </>
        )}
      </p>
    </li>
  );
}
