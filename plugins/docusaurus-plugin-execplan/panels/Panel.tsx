import type {ReactNode} from 'react';
import styles from './panels.module.css';

export interface Props {
  /** Names the panel on its page; `Panel` makes the id of its heading from it. */
  name: string;
  title: string;
  /** What the heading sums up, in a few words. */
  sum?: string;
  children: ReactNode;
}

/** A section behind a document, of what the site knows of it. */
export default function Panel({name, title, sum, children}: Props): ReactNode {
  const heading = `${name}-heading`;
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <h2 id={heading}>
        {title}
        {sum !== undefined && <span className={styles.sum}> {sum}</span>}
      </h2>
      {children}
    </section>
  );
}
