import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import SiteLink from '../../listing/SiteLink.tsx';
import type {Commands, StartHereRows} from '../../start-here/page.ts';
import styles from './styles.module.css';

/** How plans work, and how the first one is begun. */
export default function WritingPlans(rows: StartHereRows): ReactNode {
  return (
    <>
      <HowPlansWork {...rows} />
      <Begin {...rows} />
    </>
  );
}

function HowPlansWork({convention, terms, planTotal}: StartHereRows): ReactNode {
  return (
    <>
      <h2 id="how-plans-work">How plans work</h2>
      <p>
        Work of any size begins with an ExecPlan: one Markdown file that says why something is built, where,
        in which steps, and how to see that it works. It needs no other document to be understood. While the
        work goes on, its author ticks steps with their time, writes down what surprised and what was decided
        with the reason, and says at the end what came of it. Whoever takes over goes on from the file alone.
      </p>
      <p>
        <SiteLink to="/convention">The convention</SiteLink> explains what is asked of a plan, with examples
        {convention && (
          <>
            ; here it is stated in <Link href={convention.href}>{convention.label}</Link>
          </>
        )}
        .{' '}
        {planTotal > 0 && (
          <>
            <SiteLink to="/plans">{planTotal === 1 ? 'One plan is' : `${planTotal} plans are`}</SiteLink> kept
            here, and <SiteLink to="/decisions">their decisions</SiteLink> can be searched.
          </>
        )}
        {terms > 0 && (
          <>
            {' '}
            <SiteLink to="/glossary">{terms === 1 ? 'One term' : `${terms} terms`}</SiteLink> of art{' '}
            {terms === 1 ? 'is' : 'are'} explained in the glossary.
          </>
        )}
      </p>
    </>
  );
}

function Begin({commands, plansFolder}: StartHereRows): ReactNode {
  return (
    <>
      <h2 id="first-plan">Your first plan</h2>
      <ol>
        {commands && (
          <li>
            <p>{`Run this site${whereWords(commands)}; it shows what you write as you save it:`}</p>
            <Command text={commands.start} />
          </li>
        )}
        <li>
          <p>
            <SiteLink to="/write">Write the plan in a form</SiteLink>, or have its file written with all
            sections{commands ? whereWords(commands) : ''}:
          </p>
          <Command text={commands?.newPlan ?? 'execplan new "What somebody can do afterwards"'} />
          <p className={styles.source}>
            {plansFolder === null || plansFolder === ''
              ? 'The command prints where it has put the file.'
              : `Plans are kept in ${plansFolder}/ here; the command prints where it has put the file.`}
          </p>
        </li>
        <li>
          <p>
            Fill in Purpose, then the steps, and commit it before the work. From then on keep it true: it is
            what others read.
          </p>
        </li>
      </ol>
    </>
  );
}

function whereWords({where}: Commands): string {
  return where === null ? '' : ` ${where}`;
}

function Command({text}: {text: string}): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, so the keyboard has to reach it
    <pre tabIndex={0}>
      <code>{text}</code>
    </pre>
  );
}
