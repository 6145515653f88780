import Link from '@docusaurus/Link';
import {PageMetadata} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';

/** What a reader sees at an address without a page. */
export default function NotFoundContent(): ReactNode {
  return (
    <main className="page">
      <PageMetadata title="No page here" />
      <div className="document">
        <h1>No page here</h1>
        <p>
          There is no page at this address. The document may have been renamed, moved or removed from the
          repository since the link was made.
        </p>
        <ul>
          <li>
            <Link to="/plans">All plans</Link>
          </li>
          <li>
            <Link to="/">Home</Link>
          </li>
        </ul>
      </div>
    </main>
  );
}
