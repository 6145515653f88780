import type {Props} from '@theme/Error';
import type {ReactNode} from 'react';

/** What a reader sees when a page's script fails. The page itself needs none, so loading it anew shows it. */
export default function ErrorPageContent({error, tryAgain}: Props): ReactNode {
  return (
    <main className="page">
      <div className="document">
        <h1>This page failed</h1>
        <p>
          Something went wrong in this page’s script. Load the page anew to read it, or{' '}
          <button type="button" onClick={tryAgain}>
            try again
          </button>
          .
        </p>
        <pre>{error.message}</pre>
      </div>
    </main>
  );
}
