import Layout from '@theme/Layout';
import {type ReactNode, useEffect, useId, useRef, useState} from 'react';
import {dateProblem, today} from '../../client/write/date-problem.ts';
import {draftPath, isTouched, newDraft, shownPath, UNTOUCHED} from '../../client/write/draft.ts';
import {textField} from '../../client/write/text-field.ts';
import {useDraft} from '../../client/write/use-draft.ts';
import {useTypedFindings} from '../../client/write/use-typed-findings.ts';
import StaticPart from '../../hydration/static-part.tsx';
import SiteLink from '../../listing/SiteLink.tsx';
import type {WriteListing} from '../../write/write-page.ts';
import Findings from './Findings.tsx';
import HandOver from './HandOver.tsx';
import styles from './styles.module.css';

const TEXT_ID = 'plan-text';

export interface Props {
  listing: WriteListing;
}

/**
 * Writes a plan: the file that `execplan new` makes, linted while somebody types. Without script it is the same file
 * with nothing filled in, to be copied.
 */
export default function WritePage({listing: {facts, newFile}}: Props): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const ids = useId();
  const {draft, isKept, forgotten, ...change} = useDraft(form, facts);
  const [template] = useState(() => newDraft(UNTOUCHED, facts).text);
  const [isAsked, setAsked] = useState(false);
  const [isHandedOver, setHandedOver] = useState(false);
  const fields = draft ?? UNTOUCHED;
  const path = draftPath(fields, facts);
  const isWritten = draft !== null && (isAsked || isTouched(draft));
  const check = useTypedFindings(isWritten ? {path: path ?? '-', text: draft.text} : null);

  const name = path?.split('/').at(-1) ?? null;
  const isTaken = name !== null && (check.data?.taken.includes(name) ?? false);
  const ofDate = draft ? dateProblem(draft.date, new Date()) : null;
  const hasTitle = name !== null || ofDate === 'missing';
  const titleProblem = isTaken
    ? 'There is a plan of this name: choose another title or day.'
    : isHandedOver && !hasTitle
      ? 'A title needs a letter or a digit: the file is named by it.'
      : null;

  // The text is the page's own element, which React leaves alone; see `useDraft`.
  const {type} = change;
  const typed = useRef(type);
  typed.current = type;
  useEffect(() => {
    const field = textField(form.current);
    const listen = () => field && typed.current(field.value);
    field?.addEventListener('input', listen);
    // Somebody may have begun before the scripts were there.
    if (form.current?.contains(document.activeElement)) setAsked(true);
    return () => field?.removeEventListener('input', listen);
  }, []);

  /** @returns whether the file can be made; else the reader is led to what is missing */
  function canHandOver(): boolean {
    setHandedOver(true);
    if (path !== null && !isTaken) return true;
    const wrong = form.current?.elements.namedItem(ofDate === 'missing' ? 'date' : 'title');
    if (wrong instanceof HTMLElement) wrong.focus();
    return false;
  }

  return (
    <Layout
      title="Write a plan"
      description="Makes the file of a new ExecPlan in the browser, and checks it while you type."
    >
      <main className="page">
        <div className={`document ${styles.write}`}>
          <h1>Write a plan</h1>
          <p>
            Say what will be done, then replace everything in <code>&lt;angle brackets&gt;</code>.{' '}
            <SiteLink to="/convention">How to write an ExecPlan</SiteLink> says what belongs where.
          </p>
          <p className="without-script">
            Without JavaScript this page can’t make the file for you. Copy the text below into{' '}
            <code>{shownPath(UNTOUCHED, facts)}</code>, or run <code>execplan new "Title"</code> in a
            checkout.
          </p>
          <p className="needs-script">What you type stays in this browser until you hand it over yourself.</p>

          <form
            ref={form}
            aria-label="Plan"
            autoComplete="off"
            onFocus={() => setAsked(true)}
            onSubmit={(event) => event.preventDefault()}
          >
            <div className={`${styles.fields} needs-script`}>
              <label className={styles.title}>
                <span>Title</span>
                <input
                  name="title"
                  required
                  aria-invalid={titleProblem !== null}
                  aria-describedby={`${ids}title`}
                  onInput={(event) => change.change({title: event.currentTarget.value})}
                />
              </label>
              <label>
                <span>Day</span>
                <input
                  name="date"
                  type="date"
                  required
                  aria-invalid={ofDate === 'missing'}
                  aria-describedby={`${ids}date`}
                  onInput={(event) => change.change({date: event.currentTarget.value})}
                />
              </label>
              <label>
                <span>Author (optional)</span>
                <input
                  name="author"
                  onInput={(event) => change.change({author: event.currentTarget.value})}
                />
              </label>
              <div className={styles.notes} aria-live="polite">
                <p id={`${ids}title`} className={styles.problem}>
                  {titleProblem}
                </p>
                <p id={`${ids}date`} className={ofDate === 'missing' ? styles.problem : styles.note}>
                  {ofDate === 'missing' && 'A plan needs a real day: the file’s name begins with it.'}
                  {ofDate === 'future' && `This day is still to come: today is ${today(new Date())} in UTC.`}
                </p>
              </div>
              <p className={styles.path}>
                File: <code>{shownPath(fields, facts)}</code>
              </p>
            </div>

            <div className={styles.desk}>
              <div>
                <label htmlFor={TEXT_ID}>The file</label>
                <StaticPart id="plan-file">
                  <textarea
                    id={TEXT_ID}
                    name="text"
                    className={styles.text}
                    rows={28}
                    spellCheck={false}
                    defaultValue={template}
                  />
                </StaticPart>
              </div>
              <div className={`${styles.out} needs-script`}>
                <HandOver text={draft?.text ?? ''} path={path} newFile={newFile} canHandOver={canHandOver} />
                <p className={styles.kept}>
                  {forgotten && (
                    <>
                      Forgotten.{' '}
                      <button type="button" className={styles.inline} onClick={change.bringBack}>
                        Bring it back
                      </button>
                    </>
                  )}
                  {!forgotten && isWritten && draft && isTouched(draft) && (
                    <>
                      {isKept
                        ? 'Kept in this browser, and nowhere else. '
                        : 'This browser keeps nothing: what you typed is gone when you close the page. '}
                      <button type="button" className={styles.inline} onClick={change.forget}>
                        Forget it and start again
                      </button>
                    </>
                  )}
                </p>
              </div>
              <div className={`${styles.said} needs-script`}>
                <Findings {...check} isWritten={isWritten} staysHere={isKept} form={form} />
              </div>
            </div>
          </form>
        </div>
      </main>
    </Layout>
  );
}
