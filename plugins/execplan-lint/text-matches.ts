/** Finds words in a plan's text: in what its author says, not in code, addresses and quotations. */

import type {Node, Text} from 'mdast';
import {createPlaces} from './lines.ts';
import type {LintedPlan} from './linted-plan.ts';

export interface TextMatch {
  /** The words as they stand in the file. */
  words: string;
  /** 1-based. */
  line: number;
  column: number;
  /** Offset in the plan's source. */
  start: number;
  node: Text;
  /** What the text stands in, outermost first. */
  ancestors: readonly Node[];
}

const SPACE = '(?:[ \\t]+|[ \\t]*(?:\\r\\n|\\r|\\n)[ \\t>]*)';

/**
 * Makes a pattern of phrases that may be broken into lines anywhere.
 *
 * @param phrases regular expressions that begin at the start of a word, a space between words
 * @param unspaced phrases of scripts that put no spaces between words
 */
export function toPhrasePattern(phrases: readonly string[], unspaced: readonly string[] = []): RegExp {
  const words = phrases.map((phrase) => phrase.replaceAll(' ', SPACE)).join('|');
  // Without the flag `u`, which makes it several times slower.
  return new RegExp([`\\b(?:${words})`, ...unspaced].join('|'), 'gi');
}

/** @returns every match of a global pattern in document order */
export function findInText(
  {document, source}: Pick<LintedPlan, 'document' | 'source'>,
  pattern: RegExp,
): TextMatch[] {
  const found = [...source.matchAll(pattern)];
  if (found.length === 0) return [];
  const matches: TextMatch[] = [];
  const placeAt = createPlaces(source);
  let next = 0;
  visitTexts(document.root, (node, ancestors) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    while ((found[next]?.index ?? from) < from) next += 1;
    for (let match = found[next]; match && match.index + match[0].length <= to; match = found[next]) {
      matches.push({words: match[0], start: match.index, ...placeAt(match.index), node, ancestors});
      next += 1;
    }
  });
  return matches;
}

/** Text outside of quotations, with what it stands in. */
function visitTexts(root: Node, take: (node: Text, ancestors: readonly Node[]) => void): void {
  // Depth is bounded by the parser.
  const walk = (node: Node, ancestors: readonly Node[]): void => {
    if (node.type === 'blockquote') return;
    if (node.type === 'text') take(node as Text, ancestors);
    if (!('children' in node)) return;
    const inside = [...ancestors, node];
    for (const child of (node as Node & {children: Node[]}).children) walk(child, inside);
  };
  walk(root, []);
}
