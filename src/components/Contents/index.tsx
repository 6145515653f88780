import type {ReactNode} from 'react';
import {useCurrentSection} from './useCurrentSection.ts';

/** A heading as Docusaurus's documents export it; `value` is escaped HTML. */
export interface Heading {
  readonly value: string;
  readonly id: string;
  readonly level: number;
}

/** The deepest heading that is listed: below it are single decisions and notes. */
const DEEPEST = 3;

export interface Props {
  toc: readonly Heading[];
  /** What stands behind the text; set apart from its headings. */
  behind?: readonly Heading[];
}

function HeadingList({headings, current}: {headings: readonly Heading[]; current: string | null}): ReactNode {
  if (headings.length === 0) return null;
  return (
    <ol>
      {headings.map(({id, level, value}) => (
        <li key={id} data-level={level > 2 ? level : undefined}>
          <a
            href={`#${encodeURIComponent(id)}`}
            {...(id === current && {'aria-current': 'location'})}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: a heading's inline HTML, escaped at build time
            dangerouslySetInnerHTML={{__html: value}}
          />
        </li>
      ))}
    </ol>
  );
}

/**
 * A page's headings: beside the text where there is room, else folded into a bar above it. Both are in the page, and
 * CSS shows one, so that neither needs script.
 */
export default function Contents({toc, behind = []}: Props): ReactNode {
  const headings = toc.filter(({level}) => level <= DEEPEST);
  const all = [...headings, ...behind];
  const current = useCurrentSection(all);
  if (all.length === 0) {
    return null;
  }
  return (
    <>
      <details className="contents-bar">
        <summary>On this page</summary>
        <nav aria-label="On this page">
          <HeadingList headings={headings} current={null} />
          <HeadingList headings={behind} current={null} />
        </nav>
      </details>
      <nav className="contents" aria-labelledby="contents-title">
        <p id="contents-title">On this page</p>
        <HeadingList headings={headings} current={current} />
        <HeadingList headings={behind} current={current} />
      </nav>
    </>
  );
}
