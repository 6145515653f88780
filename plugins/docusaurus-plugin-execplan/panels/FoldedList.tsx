import {Children, type ReactNode} from 'react';
import styles from './panels.module.css';

export interface Props {
  /** How many entries are open. */
  open: number;
  /** What the folded ones are: `more plans`. */
  more: string;
  className?: string | undefined;
  /** `<li>` elements. */
  children: ReactNode;
}

/** A list whose first entries are seen and whose others are a click away, without script too. */
export default function FoldedList({open, more, className, children}: Props): ReactNode {
  const entries = Children.toArray(children);
  const folded = entries.length - open;
  return (
    <>
      <ul className={className}>{entries.slice(0, open)}</ul>
      {folded > 0 && (
        <details className={styles.fold}>
          <summary>
            {folded} {more}
          </summary>
          <ul className={className}>{entries.slice(open)}</ul>
        </details>
      )}
    </>
  );
}
