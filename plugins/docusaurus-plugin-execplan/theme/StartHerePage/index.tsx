import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Diagram from '@theme/Diagram';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {KIND_WORDS} from '../../client/kind-words.ts';
import {useAddress} from '../../client/use-address.ts';
import StaticPart from '../../hydration/static-part.tsx';
import PlaceLink from '../../listing/PlaceLink.tsx';
import type {Words} from '../../start-here/data-flow.ts';
import type {
  Commands,
  PlanToRead,
  ReadingEntry,
  StartHereListing,
  StartHereRows,
} from '../../start-here/page.ts';
import {WORDS_PER_MINUTE} from '../../start-here/reading-time.ts';
import type {PackageGroup} from '../../workspace/page.ts';
import '../ExecplanDocument/styles.css';
import styles from './styles.module.css';

export interface Props {
  listing: StartHereListing;
  rows?: StartHereRows;
}

/** The way in for somebody new: what this is, who owns what, what to read, how to begin a plan. */
export default function StartHerePage({listing: {diagram}, rows}: Props): ReactNode {
  return (
    <Layout
      title="Start here"
      description="What this repository is, which package owns what, what to read first, and how to write a plan."
    >
      <main className="page">
        <div className="document execplan-document">
          <h1>Start here</h1>
          <StaticPart id="start-about">{rows && <About {...rows} />}</StaticPart>
          {diagram && (
            <>
              <h2 id="data-flow">How data flows</h2>
              <Diagram id="data-flow-diagram" {...diagram} />
            </>
          )}
          <StaticPart id="start-more">{rows && <More {...rows} />}</StaticPart>
        </div>
      </main>
    </Layout>
  );
}

function About({about, reading, packageTotal, planTotal}: StartHereRows): ReactNode {
  if (about) {
    return (
      <>
        <h2 id="what-this-is">What this is</h2>
        <p>{about.text}</p>
        <p className={styles.source}>
          From <PlaceLink href={about.source.href}>{about.source.label}</PlaceLink>
        </p>
      </>
    );
  }
  const isEmpty = reading.length === 0 && packageTotal === 0 && planTotal === 0;
  return isEmpty ? (
    <p>
      This repository has no documents yet that say what it is. A <code>README.md</code> at its root, a first
      plan, and later a specification, an architecture page and constraints are what this page is made of.
    </p>
  ) : null;
}

function More(rows: StartHereRows): ReactNode {
  return (
    <>
      {rows.flow && <Flow {...rows.flow} />}
      {rows.packageTotal > 0 && <Packages groups={rows.packages} total={rows.packageTotal} />}
      {rows.reading.length > 0 && <Reading {...rows} />}
      {rows.plans.length > 0 && <PlansToRead plans={rows.plans} />}
      <HowPlansWork {...rows} />
      <Begin {...rows} />
    </>
  );
}

function Flow({words, arrows, more, source}: NonNullable<StartHereRows['flow']>): ReactNode {
  return (
    <>
      {words.map((piece) => (
        <FlowWords key={'text' in piece ? piece.text : piece.entries.join()} piece={piece} />
      ))}
      {arrows && arrows.length > 0 ? (
        <details className={styles.folded}>
          <summary>The diagram in words</summary>
          <ul>
            {arrows.map(({from, to, label, isMutual}, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: arrows of one drawing never change places
              <li key={index}>
                {isMutual ? `Between ${from} and ${to}` : `From ${from} to ${to}`}
                {label !== '' && `: ${label}`}
              </li>
            ))}
          </ul>
          {more > 0 && <p>{`and ${more} more arrows, in the diagram`}</p>}
        </details>
      ) : (
        <p className={styles.source}>
          The diagram couldn’t be told in words arrow by arrow; its source stands with it.
        </p>
      )}
      <p className={styles.source}>
        From <PlaceLink href={source.href}>{source.label}</PlaceLink>
      </p>
    </>
  );
}

function FlowWords({piece}: {piece: Words}): ReactNode {
  if ('text' in piece) return <p>{piece.text}</p>;
  const List = piece.isOrdered ? 'ol' : 'ul';
  return (
    <List>
      {piece.entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries of one list never change places
        <li key={index}>{entry}</li>
      ))}
    </List>
  );
}

/** More than a screen of packages is folded by folders. */
const FOLDED_FROM = 25;

/** Of more, only the workspace says what each is. */
const MOST_ABOUTS = 100;

function Packages({groups, total}: {groups: readonly PackageGroup[]; total: number}): ReactNode {
  const workspace = useBaseUrl(useAddress()('/workspace'));
  const shown = groups.reduce((sum, {packages}) => sum + packages.length, 0);
  return (
    <>
      <h2 id="packages">I want to work on …</h2>
      <p>
        Each package leads to a list of its own: what it is, the constraints that bind it, the plans that are
        worked on, and what was decided last.
      </p>
      {groups.map((group) => (
        <Folder
          key={group.folder}
          {...group}
          isFolded={total >= FOLDED_FROM}
          hasAbout={total <= MOST_ABOUTS}
        />
      ))}
      <p>
        <Link href={workspace}>
          {shown < total ? `All ${total.toLocaleString('en')} packages` : 'The workspace'}
        </Link>
        , with how many plans touch each.
      </p>
    </>
  );
}

interface FolderProps extends PackageGroup {
  isFolded: boolean;
  /** Whether it says what each package is. */
  hasAbout: boolean;
}

function Folder({folder, packages, isFolded, hasAbout}: FolderProps): ReactNode {
  const title = folder === '' ? 'At the root' : `${folder}/`;
  if (!isFolded) {
    return (
      <section>
        <h3>{title}</h3>
        <PackageList packages={packages} hasAbout={hasAbout} />
      </section>
    );
  }
  return (
    <details className={styles.folded}>
      <summary>{`${title} (${packages.length})`}</summary>
      <PackageList packages={packages} hasAbout={hasAbout} />
    </details>
  );
}

function PackageList({packages, hasAbout}: Pick<FolderProps, 'packages' | 'hasAbout'>): ReactNode {
  return (
    <ul className={styles.packages}>
      {packages.map(({path, name, href, about}) => (
        <li key={path}>
          <Link href={href}>{path}</Link>
          {name !== path && !path.endsWith(`/${name}`) && <span className={styles.name}>{` ${name}`}</span>}
          {hasAbout && about !== null && <p className={styles.about}>{about}</p>}
        </li>
      ))}
    </ul>
  );
}

function Reading({reading, otherReading}: StartHereRows): ReactNode {
  const coverage = useBaseUrl(useAddress()('/coverage'));
  const total = reading.reduce((sum, {minutes}) => sum + (minutes ?? 0), 0);
  return (
    <>
      <h2 id="reading">What to read, in this order</h2>
      <ol className={styles.reading}>
        {reading.map((entry) => (
          <li key={entry.path}>
            <Entry {...entry} />
          </li>
        ))}
      </ol>
      <p className={styles.source}>
        {`${timeWords(total)} in all, at ${WORDS_PER_MINUTE} words a minute; code blocks aren’t counted.`}
        {otherReading > 0 && (
          <>
            {` Of each kind those two stand here that most plans cite; ${otherReading} more ${otherReading === 1 ? 'is' : 'are'} among the documents of `}
            <Link href={coverage}>coverage</Link> and of their folders.
          </>
        )}
      </p>
    </>
  );
}

function Entry({label, href, kind, path, minutes}: ReadingEntry): ReactNode {
  return (
    <>
      <Link href={href}>{label}</Link>
      <span className={styles.facts}>
        {kind === 'plan' ? '' : `${KIND_WORDS[kind][0]} · `}
        {minutes !== null && `${timeWords(minutes)} · `}
        <span className={styles.path}>{path}</span>
      </span>
    </>
  );
}

function PlansToRead({plans}: {plans: readonly PlanToRead[]}): ReactNode {
  const all = useBaseUrl(useAddress()('/plans'));
  return (
    <>
      <h2 id="plans">{plans.length === 1 ? 'A plan worth reading' : 'Plans worth reading'}</h2>
      <p>
        Chosen by rule: of the plans that are done and have their retrospective written, the three that most
        other plans cite, then those with the most decisions that give a reason, then by path.
      </p>
      <ol className={styles.reading}>
        {plans.map((plan) => (
          <li key={plan.path}>
            <Entry {...plan} />
            <span className={styles.facts}>{reasonWords(plan)}</span>
          </li>
        ))}
      </ol>
      <p>
        <Link href={all}>All plans</Link>
      </p>
    </>
  );
}

function reasonWords({citedBy, reasoned}: PlanToRead): string {
  const cited = citedBy === 1 ? '1 other plan cites it' : `${citedBy || 'no'} other plans cite it`;
  return `${cited} · ${reasoned === 1 ? '1 decision gives' : `${reasoned || 'no'} decisions give`} a reason`;
}

function HowPlansWork({convention, terms, planTotal}: StartHereRows): ReactNode {
  const [conventionPage, glossary, decisions, plans] = [
    useBaseUrl(useAddress()('/convention')),
    useBaseUrl(useAddress()('/glossary')),
    useBaseUrl(useAddress()('/decisions')),
    useBaseUrl(useAddress()('/plans')),
  ];
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
        <Link href={conventionPage}>The convention</Link> explains what is asked of a plan, with examples
        {convention && (
          <>
            ; here it is stated in <Link href={convention.href}>{convention.label}</Link>
          </>
        )}
        .{' '}
        {planTotal > 0 && (
          <>
            <Link href={plans}>{planTotal === 1 ? 'One plan is' : `${planTotal} plans are`}</Link> kept here,
            and <Link href={decisions}>their decisions</Link> can be searched.
          </>
        )}
        {terms > 0 && (
          <>
            {' '}
            <Link href={glossary}>{terms === 1 ? 'One term' : `${terms} terms`}</Link> of art{' '}
            {terms === 1 ? 'is' : 'are'} explained in the glossary.
          </>
        )}
      </p>
    </>
  );
}

function Begin({commands, plansFolder}: StartHereRows): ReactNode {
  const write = useBaseUrl(useAddress()('/write'));
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
            {/* Made by the site, and found by the check of links only in a build that has it. */}
            <PlaceLink href={write}>Write the plan in a form</PlaceLink>, or have its file written with all
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

function timeWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes.toLocaleString('en')} minutes`;
}
