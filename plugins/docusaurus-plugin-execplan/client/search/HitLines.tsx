import type {SearchHit} from 'execplan-search/client';
import {Fragment, type ReactNode} from 'react';
import StatusWord from '../../listing/StatusWord.tsx';
import Marked from './Marked.tsx';
import {TYPE_WORDS} from './words.ts';

/** A hit's own words. */
export function HitTitle({hit}: {hit: SearchHit}): ReactNode {
  // Engines leave out what is empty.
  return <Marked value={hit._highlightResult?.title?.value ?? hit.title} />;
}

/** The part of its text that matches best; nothing where it has no text. */
export function HitSnippet({hit}: {hit: SearchHit}): ReactNode {
  return <Marked value={hit._snippetResult?.text?.value ?? ''} />;
}

/** Where a hit stands: titles from its page down to the section above it. */
export function HitTrail({hit}: {hit: SearchHit}): ReactNode {
  const {trail} = hit._highlightResult ?? {};
  return hit.trail.map((title, depth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the titles of one trail never change places
    <Fragment key={depth}>
      {depth > 0 && ' › '}
      <Marked value={trail?.[depth]?.value ?? title} />
    </Fragment>
  ));
}

/**
 * What is known of a hit: a decision's date and author, a plan's status and last activity.
 *
 * @param isTyped whether to say what it is, where its heading doesn't
 */
export function HitFacts({hit, isTyped}: {hit: SearchHit; isTyped: boolean}): ReactNode {
  const {type, status, date, author} = hit;
  const facts: ReactNode[] = [];
  if (isTyped) facts.push(TYPE_WORDS[type]);
  if (type === 'plan' && status !== null) facts.push(<StatusWord status={status} />);
  if (date !== null) facts.push(<time dateTime={date}>{date}</time>);
  else if (type === 'decision') facts.push('undated');
  if (type === 'decision') facts.push(...author);
  return facts.map((fact, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one hit never change places
    <Fragment key={place}>
      {place > 0 && ' · '}
      {fact}
    </Fragment>
  ));
}
