import type {ReactNode} from 'react';
import {GAP_WORDS, revisionWords} from '../../history/history-words.ts';
import type {PageHistory, RevisionEntry} from '../../history/page-history.ts';
import {drawProgress} from '../../history/progress-chart.ts';
import {countWords} from '../../listing/count-words.ts';
import FoldedList from '../../panels/FoldedList.tsx';
import {PANEL_IDS} from '../../panels/list-panels.ts';
import Panel from '../../panels/Panel.tsx';
import panel from '../../panels/panels.module.css';
import Chart from './Chart.tsx';
import styles from './styles.module.css';

const OPEN = 10;
/** As many characters of a commit's id as people write. */
const SHORT = 7;

/** What the server alone renders; `index.tsx` says where. */
export default function HistoryPanel({gap, total, revisions}: PageHistory): ReactNode {
  if (gap !== null || total === 0) {
    return (
      <Panel name={PANEL_IDS.history} title="History">
        <p className={styles.unknown}>
          {gap === null ? 'Not committed yet.' : `History unknown: ${GAP_WORDS[gap]}`}
        </p>
      </Panel>
    );
  }
  const chart = drawProgress(revisions);
  return (
    <Panel name={PANEL_IDS.history} title="History" sum={countWords(total, ['revision', 'revisions'])}>
      {chart && <Chart {...chart} />}
      <FoldedList open={OPEN} more="earlier" className={styles.revisions}>
        {revisions.map((revision) => (
          <li key={revision.commit}>
            <Entry {...revision} />
          </li>
        ))}
      </FoldedList>
    </Panel>
  );
}

function Entry(revision: RevisionEntry): ReactNode {
  const {commit, href, author, date, kind} = revision;
  const id = commit.slice(0, SHORT);
  return (
    <>
      <span className={panel.detail}>
        {date === null ? 'date unknown' : <time dateTime={date}>{date.slice(0, 10)}</time>} · {author} ·{' '}
        {href === null ? (
          <code>{id}</code>
        ) : (
          <a href={href} rel="noopener noreferrer" aria-label={`commit ${id}`}>
            <code>{id}</code>
          </a>
        )}
      </span>
      <br />
      <span className={kind === 'meaning' ? undefined : panel.detail}>{revisionWords(revision)}</span>
    </>
  );
}
