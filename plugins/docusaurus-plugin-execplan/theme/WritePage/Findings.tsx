import {memo, type ReactNode, type RefObject, useState} from 'react';
import {findingWords} from '../../client/convention-words.ts';
import {nextRange, rangeAt, type TextRange} from '../../client/write/place-in-text.ts';
import {textField} from '../../client/write/text-field.ts';
import type {TypedFindings} from '../../client/write/use-typed-findings.ts';
import {countFindings} from '../../lint/plan-finding.ts';
import FindingMessage from '../../listing/FindingMessage.tsx';
import SiteLink from '../../listing/SiteLink.tsx';
import styles from './styles.module.css';

/** More make no list that anybody reads while writing; they come up as others are mended. */
const MOST_SHOWN = 50;

export interface Props extends TypedFindings {
  /** Whether somebody has turned to the form. */
  isWritten: boolean;
  /** Whether what is typed is there again when somebody comes back; else links lead to pages of their own. */
  staysHere: boolean;
  form: RefObject<HTMLFormElement | null>;
}

/** What rules find in the file as it is typed; each finding leads to its place in it. No letter draws the list anew. */
export default memo(function Findings(props: Props): ReactNode {
  const {findings, data, hasFailed, retry, isWritten, staysHere, form} = props;
  const [isFilledIn, setFilledIn] = useState(false);
  const left = findings?.filter(({rule}) => rule === 'no-skeleton-text') ?? [];

  function goTo(rangeIn: (area: HTMLTextAreaElement) => TextRange | null): void {
    const area = textField(form.current);
    const range = area && rangeIn(area);
    setFilledIn(range === null);
    if (range) select(area, range);
  }

  return (
    <section className={styles.findings} aria-label="What the rules find">
      <p role="status" className={styles.count}>
        {summary(props)}
      </p>
      {hasFailed && (
        <button type="button" className={styles.button} onClick={retry}>
          Try again
        </button>
      )}
      {findings && (
        <button
          type="button"
          className={styles.button}
          onClick={() => goTo(({value, selectionEnd}) => nextRange(value, left, selectionEnd))}
        >
          Next to fill in ({left.length})
        </button>
      )}
      {isFilledIn && left.length === 0 && <p role="status">Nothing of the skeleton is left.</p>}
      {findings && findings.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <ul tabIndex={0} aria-label="Findings">
          {findings.slice(0, MOST_SHOWN).map((finding) => {
            const {line, column, rule, severity, message} = finding;
            return (
              <li key={`${line} ${column} ${rule} ${message}`}>
                <strong className={styles.severity} data-severity={severity}>
                  {severity}
                </strong>{' '}
                <button
                  type="button"
                  className={styles.inline}
                  onClick={() => goTo(({value}) => rangeAt(value, finding))}
                >
                  line {line}
                </button>
                : <FindingMessage text={message} />{' '}
                <SiteLink
                  to={`/convention#${rule}`}
                  data-noBrokenLinkCheck
                  {...(!staysHere && {target: '_blank'})}
                >
                  {rule}
                </SiteLink>
              </li>
            );
          })}
        </ul>
      )}
      {findings && findings.length > MOST_SHOWN && <p>{findings.length - MOST_SHOWN} more</p>}
      {data && isWritten && <NotAsked {...data.lint.notAsked} />}
    </section>
  );
});

function summary({findings, hasFailed, isWritten}: Props): string {
  if (hasFailed) return 'The rules could not be loaded.';
  if (!isWritten) return 'What the rules find is listed here as you write.';
  if (findings === null) return 'Loading the rules…';
  return `Convention: ${findingWords(countFindings(findings.map((finding) => ({...finding, silenced: null}))))}`;
}

function NotAsked({files, git}: {files: readonly string[]; git: readonly string[]}): ReactNode {
  if (files.length + git.length === 0) return null;
  return (
    <p className={styles.note}>
      Not asked here: {files.length > 0 && `${files.join(', ')}, which need the repository’s files`}
      {files.length > 0 && git.length > 0 && '; '}
      {git.length > 0 && `${git.join(', ')}, which ask git`}. <code>execplan lint</code> asks them.
    </p>
  );
}

/** Selects a stretch of a text and brings it into view: browsers scroll to where the caret is when the focus comes. */
function select(area: HTMLTextAreaElement, {start, end}: TextRange): void {
  area.blur();
  area.setSelectionRange(start, start);
  area.focus();
  area.setSelectionRange(start, end);
}
