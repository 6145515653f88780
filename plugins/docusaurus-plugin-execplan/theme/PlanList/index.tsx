import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {STATUS_WORDS} from '../../client/plan-words.ts';
import styles from '../../listing/listing.module.css';
import Pager from '../../listing/Pager.tsx';
import type {PlanListEntry, PlanListing} from '../../page-data.ts';

export interface Props {
  listing: PlanListing;
}

/** All plans, the latest activity first. */
export default function PlanList({listing: {total, entries, paging}}: Props): ReactNode {
  return (
    <Layout title={paging.page === 1 ? 'Plans' : `Plans, page ${paging.page}`}>
      <main className="page">
        <div className="document">
          <h1>Plans</h1>
          <p>
            {total === 0
              ? 'There are no plans yet.'
              : `${total} ${total === 1 ? 'plan' : 'plans'}, latest activity first.`}
          </p>
          {total > 0 && <PlanTable entries={entries} />}
          <Pager {...paging} />
        </div>
      </main>
    </Layout>
  );
}

function PlanTable({entries}: {entries: readonly PlanListEntry[]}): ReactNode {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Status</th>
          <th scope="col">Steps</th>
          <th scope="col">Last activity</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({title, path, href, status, done, total, lastActivity}) => (
          <tr key={path}>
            <th scope="row">
              <Link href={href}>{title}</Link>
            </th>
            <td data-status={status}>{STATUS_WORDS[status]}</td>
            <td>{total > 0 ? `${done} of ${total}` : 'none'}</td>
            <td>{lastActivity ? <time dateTime={lastActivity}>{lastActivity}</time> : 'undated'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
