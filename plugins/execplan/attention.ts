import {attention} from 'micromark-core-commonmark';
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough';
import type {Construct, Extension, Resolver} from 'micromark-util-types';

/**
 * Runs of `*`, `_` and `~` in one stretch of text that are still paired. The parser takes time that grows
 * with the square of their number, hours for a megabyte of `*a`; paragraphs of real plans hold some dozens.
 */
export const MAX_MARKS = 1000;

/** Runs that aren't paired yet, as the constructs of emphasis and of strikethrough name them. */
const UNPAIRED: ReadonlySet<string> = new Set(['attentionSequence', 'strikethroughSequenceTemporary']);

function bounded(construct: Construct): Construct {
  const resolve = construct.resolveAll;
  if (!resolve) return construct;
  const resolveAll: Resolver = (events, context) => {
    const marks = events.filter(([kind, token]) => kind === 'enter' && UNPAIRED.has(token.type));
    if (marks.length <= MAX_MARKS) return resolve(events, context);
    for (const [, token] of marks) token.type = 'data';
    return events;
  };
  return {...construct, resolveAll};
}

/**
 * micromark extension: where a stretch of text has more marks of emphasis and strikethrough than real text
 * has, they stay the characters that they are. It goes before the parser's own constructs, which then find
 * nothing left to pair.
 */
export function boundedAttention(): Extension {
  const emphasis = bounded(attention);
  const [strikethrough] = [gfmStrikethrough().text?.[126] ?? []].flat().map(bounded);
  const all = strikethrough ? [emphasis, strikethrough] : [emphasis];
  return {
    text: {42: emphasis, 95: emphasis, ...(strikethrough && {126: strikethrough})},
    insideSpan: {null: all},
  };
}
