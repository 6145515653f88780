import {type MouseEvent, type ReactNode, useEffect, useState} from 'react';
import {asFence} from '../../client/copy-plan.ts';
import {copyText} from '../../client/write/copy-text.ts';
import {downloadText} from '../../client/write/download-text.ts';
import {newFileAddress} from '../../client/write/new-file-address.ts';
import type {NewFilePage} from '../../write/new-file-page.ts';
import styles from './styles.module.css';

/** How long it is said what was done. */
const FEEDBACK_MS = 4_000;

export interface Props {
  text: string;
  /** Where the file is saved; `null` while it has no name. */
  path: string | null;
  newFile: NewFilePage | null;
  /** Asked before a file is made; shows what is missing. */
  canHandOver(): boolean;
}

/** The ways out of the browser, each of which the writer takes by a click. */
export default function HandOver({text, path, newFile, canHandOver}: Props): ReactNode {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), FEEDBACK_MS);
    return () => clearTimeout(timer);
  });
  const target = newFile && newFileAddress(newFile.address, path ?? '', text);

  async function copy(copied: string, done: string): Promise<void> {
    setSaid((await copyText(copied)) ? done : 'Could not copy: select the text and copy it by keyboard.');
  }

  function download(): void {
    if (!canHandOver() || path === null) return;
    const name = path.split('/').at(-1) ?? '';
    downloadText(name, text);
    setSaid(`Downloaded as ${name}`);
  }

  function turnToHost(event: MouseEvent): void {
    if (!canHandOver()) event.preventDefault();
    else if (target && !target.hasText) void copy(text, 'Copied: paste it there.');
  }

  return (
    <section aria-label="Hand it over">
      <div className={styles.ways}>
        <button type="button" className={styles.button} onClick={download}>
          Download
        </button>
        <button type="button" className={styles.button} onClick={() => copy(text, 'Copied')}>
          Copy
        </button>
        <button
          type="button"
          className={styles.button}
          onClick={() => copy(asFence(text), 'Copied as an md fence')}
        >
          Copy as an md fence
        </button>
        {newFile && target && (
          <a
            className={styles.button}
            href={target.href}
            target="_blank"
            rel="noopener noreferrer"
            onClick={turnToHost}
            onAuxClick={turnToHost}
          >
            Create the file on {newFile.host}
          </a>
        )}
        <span role="status">{said}</span>
      </div>
      {newFile && target && !target.hasText && (
        <p className={styles.note}>
          The text is too long for an address: it is copied when you turn to {newFile.host}, and you paste it
          there.
        </p>
      )}
    </section>
  );
}
