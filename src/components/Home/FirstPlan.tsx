import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';

/** Of a repository without plans: how the first one is begun. */
export default function FirstPlan(): ReactNode {
  return (
    <>
      <h2 id="first-plan">No plans yet</h2>
      <p>
        A plan is a Markdown file that tells a newcomer everything that is needed to build something, and that
        is kept true while the work goes on. It lies in <code>docs/plans/</code>, or holds at least two of the
        sections Progress, Surprises &amp; Discoveries, Decision Log and Outcomes &amp; Retrospective.
      </p>
      <ol>
        <li>
          Read <Link to="/convention">how a plan is written</Link>: each rule with its reason and examples.
        </li>
        <li>
          Begin one: <Link to="/write">write it in the browser</Link>, or let{' '}
          <code>execplan new "What it will be possible to do"</code> make the file. Both fill in what this
          repository says of itself.
        </li>
        <li>Save it, and it is listed here.</li>
      </ol>
    </>
  );
}
