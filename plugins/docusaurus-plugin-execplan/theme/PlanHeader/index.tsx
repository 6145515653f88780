import Link from '@docusaurus/Link';
import {type ReactNode, useState} from 'react';
import {copyPlan} from '../../client/copy-plan.ts';
import {usePageData} from '../../client/page-data.ts';
import {paceWords, STATUS_WORDS} from '../../client/plan-words.ts';
import {GAP_WORDS} from '../../history/history-words.ts';
import type {PageHistory} from '../../history/page-history.ts';
import {countWords} from '../../listing/count-words.ts';
import StepsBar from '../../listing/StepsBar.tsx';
import type {PlanSummary} from '../../page-data.ts';
import {PANEL_IDS} from '../../panels/list-panels.ts';
import Changes from './Changes.tsx';
import Convention from './Convention.tsx';
import ReliesOn from './ReliesOn.tsx';
import styles from './styles.module.css';

/** Where a plan stands: its status with the reason and the line that proves it, its steps, dates and file. */
export default function PlanHeader(): ReactNode {
  const {plan, path, source, restart, edit, history} = usePageData();
  if (!plan) return null;
  return (
    <div className={styles.header}>
      <Changes />
      <Status plan={plan} />
      <StepsBar {...plan.progress} />
      <StatedStatus plan={plan} />
      <Dates plan={plan} />
      {history && <LastRevised {...history} />}
      <div className={styles.file}>
        <code className={styles.path}>{path}</code>
        <span className={styles.actions}>
          {restart?.isPage && <Link href={restart.href}>Restart from here</Link>}
          {restart?.isPage === false && <a href={restart.href}>Restart notes</a>}
          {edit && (
            <a href={edit} rel="noopener noreferrer">
              Edit
            </a>
          )}
          <a href={source}>Source</a>
          <CopyButtons source={source} />
        </span>
      </div>
      <ReliesOn />
      <Convention />
    </div>
  );
}

function Status({plan}: {plan: PlanSummary}): ReactNode {
  const {status} = plan;
  return (
    <p className={styles.status}>
      <strong className={styles.badge} data-plan-status={status.value}>
        {STATUS_WORDS[status.value]}
      </strong>{' '}
      <span className={styles.reason}>
        {status.reason}
        {status.line !== null && ` (line ${status.line})`}
      </span>
    </p>
  );
}

/** What the author says stands beside what was counted; where the two differ, the page says so and settles nothing. */
function StatedStatus({plan}: {plan: PlanSummary}): ReactNode {
  const {statedStatus} = plan;
  if (!statedStatus) return null;
  return (
    <p className={styles.stated}>
      The plan says “{statedStatus.text}” (line {statedStatus.line}).
      {statedStatus.contradicts && (
        <strong className={styles.contradiction}> Its steps say otherwise.</strong>
      )}
    </p>
  );
}

function Dates({plan}: {plan: PlanSummary}): ReactNode {
  const {started, lastActivity, progress} = plan;
  if (!started || !lastActivity) {
    return <p className={styles.dates}>Dates unknown: no entry of this plan is dated.</p>;
  }
  const pace = paceWords(progress.pace);
  return (
    <dl className={styles.dates}>
      <div>
        <dt>Started</dt>
        <dd>
          <time dateTime={started}>{started}</time>
        </dd>
      </div>
      <div>
        <dt>Last activity</dt>
        <dd>
          <time dateTime={lastActivity}>{lastActivity}</time>
        </dd>
      </div>
      {pace && (
        <div>
          <dt>Pace</dt>
          <dd>{pace}</dd>
        </div>
      )}
    </dl>
  );
}

/** By git, which knows what a plan may not say of itself; where git knows nothing, neither does the page. */
function LastRevised({gap, lastRevised, total}: Omit<PageHistory, 'revisions'>): ReactNode {
  return (
    <dl className={styles.dates}>
      <div>
        <dt>Last revised</dt>
        <dd>
          {lastRevised !== null ? (
            <>
              <time dateTime={lastRevised}>{lastRevised.slice(0, 10)}</time>{' '}
              <a href={`#${PANEL_IDS.history}`}>{countWords(total, ['revision', 'revisions'])}</a>
            </>
          ) : gap === null ? (
            'not committed yet'
          ) : (
            <>unknown: {GAP_WORDS[gap].replace(/\.$/, '')}</>
          )}
        </dd>
      </div>
    </dl>
  );
}

function CopyButtons({source}: {source: string}): ReactNode {
  const [announcement, setAnnouncement] = useState('');
  const copy = (form: 'markdown' | 'fence') => () => {
    copyPlan(source, form).then(
      () => setAnnouncement('Copied'),
      () => setAnnouncement('Could not copy'),
    );
  };
  return (
    <>
      <button type="button" className={styles.copy} onClick={copy('markdown')}>
        Copy as Markdown
      </button>
      <button type="button" className={styles.copy} onClick={copy('fence')}>
        Copy as md fence
      </button>
      <span role="status" className={styles.announcement}>
        {announcement}
      </span>
    </>
  );
}
