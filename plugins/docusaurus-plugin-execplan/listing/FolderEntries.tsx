import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {ListingEntry} from '../page-data.ts';
import styles from './listing.module.css';
import PlanState from './PlanState.tsx';

/** What a folder holds: its folders, then its pages. */
export default function FolderEntries({entries}: {entries: readonly ListingEntry[]}): ReactNode {
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.href}>
          {entry.kind === 'folder' ? (
            <>
              <Link href={entry.href}>{entry.name}/</Link>
              <span className={styles.detail}>
                {entry.pages} {entry.pages === 1 ? 'page' : 'pages'}
              </span>
            </>
          ) : (
            <>
              <Link href={entry.href}>{entry.title}</Link>
              <span className={styles.detail}>
                {entry.plan ? <PlanState {...entry.plan} /> : <code>{entry.name}</code>}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
