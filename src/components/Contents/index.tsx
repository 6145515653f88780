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

function HeadingList({headings, current}: {headings: readonly Heading[]; current: string | null}): ReactNode {
  return (
    <ol>
      {headings.map(({id, level, value}) => (
        <li key={id} data-level={level}>
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
export default function Contents({toc}: {toc: readonly Heading[]}): ReactNode {
  const headings = toc.filter(({level}) => level <= DEEPEST);
  const current = useCurrentSection(headings);
  if (headings.length === 0) {
    return null;
  }
  return (
    <>
      <details className="contents-bar">
        <summary>On this page</summary>
        <nav aria-label="On this page">
          <HeadingList headings={headings} current={null} />
        </nav>
      </details>
      <nav className="contents" aria-labelledby="contents-title">
        <p id="contents-title">On this page</p>
        <HeadingList headings={headings} current={current} />
      </nav>
    </>
  );
}
