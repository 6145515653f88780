import Link from '@docusaurus/Link';
import {Fragment, type ReactNode} from 'react';
import {findingWords} from '../client/convention-words.ts';
import type {FindingCounts} from '../lint/plan-finding.ts';
import type {PlanRow} from '../lists/rows.ts';
import styles from './plan-table.module.css';
import StatusWord from './StatusWord.tsx';

/** How many packages or authors a row names; the plan's page has all of them. */
const NAMED = 3;

/** Plans as an index of a book has its entries; on a narrow screen each row is a card. */
export default function PlanTable({rows}: {rows: readonly PlanRow[]}): ReactNode {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">Status</th>
          <th scope="col">Steps done</th>
          <th scope="col">Last activity</th>
          <th scope="col">Convention</th>
          <th scope="col">Packages</th>
          <th scope="col">Authors</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(
          ({
            title,
            path,
            href,
            status,
            done,
            total,
            lastActivity,
            lastRevised,
            packages,
            authors,
            errors,
            warnings,
          }) => (
            <tr key={path} data-row>
              <th scope="row">
                <Link href={href}>{title}</Link>
              </th>
              <td className={styles.fact}>
                <StatusWord status={status} />
              </td>
              <td className={styles.fact}>{total > 0 ? `${done} of ${total}` : 'no steps'}</td>
              <td className={styles.fact}>
                {lastActivity ? <time dateTime={lastActivity}>{lastActivity}</time> : 'undated'}
                {lastRevised !== null && (
                  <span className={styles.revised}>
                    revised <time dateTime={lastRevised}>{lastRevised.slice(0, 10)}</time>
                  </span>
                )}
              </td>
              <td className={`${styles.fact} ${styles.standing}`}>
                <Standing errors={errors} warnings={warnings} />
              </td>
              <td className={styles.names} data-label="Packages">
                <Names of={packages} as="code" />
              </td>
              <td className={styles.names} data-label="Authors">
                <Names of={authors} as="span" />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** The gravest alone; the plan's page says all. */
function Standing({errors, warnings}: FindingCounts): ReactNode {
  if (errors + warnings === 0) return 'kept';
  return findingWords({errors, warnings: errors > 0 ? 0 : warnings});
}

function Names({of: names, as: Element}: {of: readonly string[]; as: 'code' | 'span'}): ReactNode {
  const others = names.slice(NAMED);
  return (
    <>
      {names.slice(0, NAMED).map((name, index) => (
        <Fragment key={name}>
          {index > 0 && ', '}
          <Element>{name}</Element>
        </Fragment>
      ))}
      {others.length > 0 && <span title={others.join(', ')}>{` +${others.length}`}</span>}
    </>
  );
}
