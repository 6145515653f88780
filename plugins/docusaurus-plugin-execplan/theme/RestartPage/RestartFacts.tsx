import Link from '@docusaurus/Link';
import type {
  CommandPiece,
  LatestDecision,
  OpenStep,
  Restart,
  RestartCommands,
  RestartSurprise,
} from 'execplan';
import {Fragment, type ReactNode} from 'react';
import PlaceLink from '../../listing/PlaceLink.tsx';
import StatusWord from '../../listing/StatusWord.tsx';
import StepsBar from '../../listing/StepsBar.tsx';
import type {RestartRows} from '../../restart/restart-pages.ts';
import styles from './styles.module.css';

/** What the server alone renders; `index.tsx` says where. */
export default function RestartFacts(rows: RestartRows): ReactNode {
  const {restart, planHref, hrefs} = rows;
  const {openSteps, commands, surprises, decisions, files, missing} = restart;
  return (
    <>
      <h1>{`Restart: ${restart.title}`}</h1>
      <Standing {...rows} />
      {openSteps.length > 0 && (
        <Part id="open-steps" title="Open steps" count={openSteps.length}>
          <Steps steps={openSteps} planHref={planHref} />
        </Part>
      )}
      {commands.length > 0 && (
        <Part id="commands" title="Commands, in order" count={commands.length}>
          <Commands restart={restart} />
        </Part>
      )}
      {surprises.length > 0 && (
        <Part id="surprises" title="Surprises to know" count={surprises.length}>
          <ul className={styles.entries}>
            {surprises.map((surprise) => (
              <SurpriseEntry key={surprise.anchor} {...surprise} planHref={planHref} />
            ))}
          </ul>
        </Part>
      )}
      {decisions.total > 0 && (
        <Part id="decisions" title="Latest decisions" count={decisions.latest.length}>
          <ol className={styles.entries}>
            {decisions.latest.map((decision) => (
              <DecisionEntry key={decision.anchor} {...decision} planHref={planHref} />
            ))}
          </ol>
          {decisions.leftOut > 0 && (
            <p className={styles.small}>
              {decisions.leftOut} earlier of {decisions.total} are in <Link href={planHref}>the plan</Link>.
            </p>
          )}
        </Part>
      )}
      {files.length > 0 && (
        <Part id="files" title="Named in the plan" count={files.length}>
          <ul className={styles.files}>
            {files.map(({target, line}) => (
              <li key={target}>
                <Named target={target} href={hrefs[target]} />{' '}
                <span className={styles.small}>{`line ${line}`}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {missing.length > 0 && (
        <Part id="missing" title="Not in the plan">
          <ul>
            {missing.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

interface PartProps {
  id: string;
  title: string;
  count?: number;
  children: ReactNode;
}

function Part({id, title, count, children}: PartProps): ReactNode {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {count !== undefined && <span className={styles.count}>{` ${count}`}</span>}
      </h2>
      {children}
    </section>
  );
}

function Standing({restart, planHref, markdownHref, jsonHref}: RestartRows): ReactNode {
  const {status, stated, progress} = restart;
  return (
    <div className={styles.standing}>
      <p>
        <StatusWord status={status.value} /> · {status.reason}
        {status.line !== null && ` (line ${status.line})`}
      </p>
      <StepsBar {...progress} />
      {stated !== null && <p>The plan says of itself: “{stated}”.</p>}
      <p className={styles.links}>
        <Link href={planHref}>The whole plan</Link>
        <a href={markdownHref}>This page as Markdown</a>
        <a href={jsonHref}>as JSON</a>
      </p>
    </div>
  );
}

function Steps({steps, planHref}: {steps: readonly OpenStep[]; planHref: string}): ReactNode {
  return (
    <ul className={styles.steps}>
      {steps.map(({heading, text, state, line, anchor}, index) => (
        <Fragment key={anchor}>
          {heading && heading.line !== steps[index - 1]?.heading?.line && (
            <li className={styles.heading}>{heading.title}</li>
          )}
          <li data-open-step={state}>
            <span className="execplan-badge" data-state={state}>
              {state === 'partial' ? 'Partly' : 'To do'}
            </span>{' '}
            {text}{' '}
            <PlaceLink href={`${planHref}#${anchor}`} aria-label={`In the plan, line ${line}`}>
              {`line ${line}`}
            </PlaceLink>
          </li>
        </Fragment>
      ))}
    </ul>
  );
}

function Commands({restart: {commands, workingDirectory}}: {restart: Restart}): ReactNode {
  return (
    <>
      {workingDirectory && <p>{workingDirectory.text}</p>}
      {commands.map((block, index) => (
        <Fragment key={block.line}>
          {block.section && block.section.line !== commands[index - 1]?.section?.line && (
            <h3>{block.section.title}</h3>
          )}
          <Block {...block} />
        </Fragment>
      ))}
    </>
  );
}

const LEADS: Readonly<Record<CommandPiece['kind'], string | null>> = {
  command: null,
  output: 'The plan shows this output:',
  unclear: 'The plan goes on, without saying whether this is run or printed:',
};

function Block({before, line, pieces}: RestartCommands): ReactNode {
  return (
    <div>
      <p className={styles.lead}>
        {before} <span className={styles.small}>{`line ${line}`}</span>
      </p>
      {pieces.map(({kind, text}, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a block never change places
        <Fragment key={index}>
          {LEADS[kind] !== null && <p className={styles.small}>{LEADS[kind]}</p>}
          <Code kind={kind} text={text} />
        </Fragment>
      ))}
    </div>
  );
}

/** Drawn as code blocks of plans are, with their button. */
function Code({kind, text}: CommandPiece): ReactNode {
  const isCommand = kind === 'command';
  return (
    <div className="code-block" data-piece={kind}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled with the keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      <pre tabIndex={0} role="group" aria-label={isCommand ? 'Commands' : 'Output'}>
        <code>{`${text}\n`}</code>
      </pre>
      {isCommand && <button type="button" className="code-copy" aria-label="Copy code" />}
    </div>
  );
}

function SurpriseEntry({
  text,
  evidence,
  line,
  anchor,
  planHref,
}: RestartSurprise & {planHref: string}): ReactNode {
  return (
    <li>
      <p>
        {text}{' '}
        <PlaceLink href={`${planHref}#${anchor}`} aria-label={`In the plan, line ${line}`}>
          {`line ${line}`}
        </PlaceLink>
      </p>
      {evidence !== null && <p className={styles.small}>{`Evidence: ${evidence}`}</p>}
    </li>
  );
}

function DecisionEntry({
  text,
  rationale,
  date,
  author,
  line,
  anchor,
  planHref,
}: LatestDecision & {planHref: string}): ReactNode {
  const day = date?.slice(0, 10);
  return (
    <li>
      <p>
        <strong>{text}</strong>
      </p>
      {rationale !== null && <p>{rationale}</p>}
      <p className={styles.small}>
        {day ? <time dateTime={day}>{day}</time> : 'undated'}
        {author !== null && ` · ${author}`}
        {' · '}
        <PlaceLink href={`${planHref}#${anchor}`} aria-label={`In the plan, line ${line}`}>
          {`line ${line}`}
        </PlaceLink>
      </p>
    </li>
  );
}

function Named({target, href}: {target: string; href: string | undefined}): ReactNode {
  const name = <code>{target}</code>;
  return href === undefined ? name : <PlaceLink href={href}>{name}</PlaceLink>;
}
