import {STATUS_WORDS} from '../client/plan-words.ts';
import type {Neighbour} from '../page-data.ts';

/** What a drawing needs of a neighbour. */
export type DrawnNeighbour = Pick<Neighbour, 'relation' | 'title' | 'plan'>;

/** Arrows lead from the plan that cites to the one that is cited, as plans build on what came before. */
const EDGES: Readonly<Record<Neighbour['relation'], (other: string) => string>> = {
  supersedes: (other) => `plan -->|supersedes| ${other}`,
  'superseded by': (other) => `${other} -->|supersedes| plan`,
  cites: (other) => `plan -->|cites| ${other}`,
  'cited by': (other) => `${other} -->|cites| plan`,
  overlaps: (other) => `plan -.-|same packages| ${other}`,
};

const MAX_LABEL = 60;

/** Draws a plan among its neighbours as a Mermaid graph. */
export function toMermaid(title: string, neighbours: readonly DrawnNeighbour[]): string {
  const lines = neighbours.flatMap(({relation, title: words, plan}, index) => [
    `  other${index}["${label(words, STATUS_WORDS[plan.status])}"]`,
    `  ${EDGES[relation](`other${index}`)}`,
  ]);
  return ['flowchart LR', `  plan(["${label(title, 'This plan')}"])`, ...lines].join('\n');
}

/**
 * Writes words of strangers so that Mermaid takes them for nothing but words: of everything that could be a mark of
 * its own or of Markdown it gets the code of the character. It decodes these only in labels of more than one line.
 */
function label(title: string, below: string): string {
  const characters = [...title.replace(/\s+/g, ' ').trim()];
  const short = characters.length > MAX_LABEL ? [...characters.slice(0, MAX_LABEL - 1), '…'] : characters;
  const escaped = short
    .map((character) =>
      /[\p{L}\p{M}\p{N} ,…-]/u.test(character) ? character : `#${character.codePointAt(0)};`,
    )
    .join('')
    .replace(/^-/, '#45;');
  return `${escaped}<br/>${below}`;
}
