/** Where a plan's page uses which term first; pure. */
import {createTermFinder, type GlossaryTerm, type TermFinder} from 'execplan';
import type {RenderedDocument} from '../render/rendered-document.ts';
import {proseRuns} from './prose.ts';

/** The first use of a term on a page. */
export interface TermPlace {
  anchor: string;
  /** Number of the article's part. */
  part: number;
  /** How many characters of the part's prose stand before it. */
  at: number;
  /** As the plan writes it. */
  words: string;
}

/** Finds the first use of each term in an article. */
export type TermPlaces = (rendered: RenderedDocument) => readonly TermPlace[];

/** A page that explains more is a glossary itself. */
const MOST = 100;

/** What was found last in each article, with what was looked for. */
const known = new WeakMap<RenderedDocument, {key: string; places: readonly TermPlace[]}>();

/** Makes the function that looks for terms. While neither article nor names change, it looks once. */
export function createTermPlaces(terms: readonly GlossaryTerm[]): TermPlaces {
  if (terms.length === 0) return () => [];
  const key = JSON.stringify(terms.map(({anchor, names}) => [anchor, names]));
  const find = createTermFinder(terms);
  return (rendered) => {
    const before = known.get(rendered);
    if (before?.key === key) return before.places;
    const places = findPlaces(rendered, find);
    known.set(rendered, {key, places});
    return places;
  };
}

function findPlaces({parts}: RenderedDocument, find: TermFinder): TermPlace[] {
  const places = new Map<string, TermPlace>();
  for (const [index, part] of parts.entries()) {
    if (part.type !== 'html') continue;
    // A slot stands for attributes: without them the tags are the same, and so is the text.
    const html = part.html.filter((piece) => typeof piece === 'string').join('');
    for (const run of proseRuns(html)) {
      // `**Term**: meaning` in a plan is its author's own explanation.
      if (run.isLabel) continue;
      for (const {term, start, end} of find(run.text)) {
        if (places.has(term.anchor)) continue;
        const words = run.text.slice(start, end);
        places.set(term.anchor, {anchor: term.anchor, part: index, at: run.at + start, words});
        if (places.size >= MOST) return [...places.values()];
      }
    }
  }
  return [...places.values()];
}
