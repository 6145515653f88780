import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {Paging} from '../page-data.ts';
import styles from './listing.module.css';

/** The way through a list of several pages. */
export default function Pager({page, pages, previous, next}: Paging): ReactNode {
  if (pages === 1) return null;
  return (
    <nav className={styles.pager} aria-label="Pages of this list">
      {previous !== null && (
        <Link href={previous} rel="prev">
          Previous
        </Link>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {next !== null && (
        <Link href={next} rel="next">
          Next
        </Link>
      )}
    </nav>
  );
}
