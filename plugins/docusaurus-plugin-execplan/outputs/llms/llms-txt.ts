/** `/llms.txt`: what there is to read, in the form of llmstxt.org; pure over the graph. */
import type {Graph, GraphDocument} from '../../graph/graph.ts';
import {isPlanDocument} from '../../graph/plan-order.ts';
import {countWords, type Noun} from '../../listing/count-words.ts';
import {LLMS_FULL_ADDRESS} from './addresses.ts';
import {sortDocuments, sourceHref, standingWords} from './documents.ts';
import {LONGEST_PART, MOST_PARTS} from './llms-full.ts';
import {oneLine} from './one-line.ts';

/** So many documents are linked; the rest is where programs find everything. */
export const MOST_LINKS = 100;
/** A repository of a hundred decision records has plans as well. */
const MOST_REFERENCES = 40;
const MOST_OTHERS = 20;

export interface LlmsOptions {
  /** Where the site is, base URL included. */
  siteUrl: string;
  siteTitle: string;
}

interface Section {
  title: string;
  documents: readonly GraphDocument[];
  most: number;
  noun: Noun;
  /** Address of a file that has all of them. */
  all: string;
}

const [PLANS, GRAPH] = ['api/v1/plans.json', 'api/v1/graph.json'] as const;

/** Makes the text of the file. */
export function llmsTxt(graph: Graph, {siteUrl, siteTitle}: LlmsOptions): string {
  const {references, activePlans, otherPlans, others} = sortDocuments(graph);
  const sections: Section[] = [
    {
      title: 'References',
      documents: references,
      most: MOST_REFERENCES,
      noun: ['more reference', 'more references'],
      all: GRAPH,
    },
    {
      title: 'Active plans',
      documents: activePlans,
      most: MOST_LINKS,
      noun: ['more active plan', 'more active plans'],
      all: PLANS,
    },
    {
      title: 'Other plans',
      documents: otherPlans,
      most: MOST_LINKS,
      noun: ['more plan', 'more plans'],
      all: PLANS,
    },
    {
      title: 'Other documents',
      documents: others,
      most: MOST_OTHERS,
      noun: ['more document', 'more documents'],
      all: GRAPH,
    },
  ];
  const linkTo = (address: string) => linkDestination(new URL(address, siteUrl).href);
  let left = MOST_LINKS;
  const lists = sections.flatMap(({title, documents, most, noun, all}) => {
    if (documents.length === 0) return [];
    const shown = documents.slice(0, Math.min(most, left));
    left -= shown.length;
    const rest = documents.length - shown.length;
    return [
      `## ${title}`,
      '',
      ...shown.map((document) => entryOf(document, siteUrl)),
      ...(rest > 0 ? [`- [${countWords(rest, noun)}](${linkTo(all)}): left out here, listed there`] : []),
      '',
    ];
  });
  const plans = activePlans.length + otherPlans.length;
  const documents = references.length + others.length;
  return [
    `# ${plainLine(siteTitle)}`,
    '',
    `> ${countWords(plans, ['ExecPlan', 'ExecPlans'])} and ${countWords(documents, ['other document', 'other documents'])}. An ExecPlan is a living Markdown document: its steps with their state, its decisions with their reasons, what surprised, what came of it.`,
    '',
    'Each link leads to the Markdown source of a page; without `.md` it is the page itself.',
    '',
    ...lists,
    '## Optional',
    '',
    `- [Sources](${linkTo(LLMS_FULL_ADDRESS)}): the sources of references and plans one after the other, in parts of ${LONGEST_PART / 1_000} kB, at most ${MOST_PARTS}`,
    `- [Plans](${linkTo(PLANS)}): status, steps, dates, packages and authors of every plan, JSON`,
    `- [Decisions](${linkTo('api/v1/decisions.json')}): every decision with its rationale, date and author, JSON`,
    `- [Graph](${linkTo(GRAPH)}): every document and package, and what cites what, JSON`,
    '',
  ].join('\n');
}

function entryOf(document: GraphDocument, siteUrl: string): string {
  const standing = isPlanDocument(document) ? `${standingWords(document)}. ` : '';
  const about = `${standing}${plainLine(document.description)}`.trim();
  const source = linkDestination(new URL(sourceHref(document), siteUrl).href);
  return `- [${linkText(document)}](${source})${about === '' ? '' : `: ${about}`}`;
}

/** Programs that read these files take the first bracket that closes for the end: brackets of a title become round. */
function linkText({title, path}: GraphDocument): string {
  const round = (text: string) => plainLine(text.replaceAll('[', '(').replaceAll(']', ')'));
  return round(title) || round(path);
}

/** A parenthesis in an address would end it. */
function linkDestination(href: string): string {
  return href.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** A plan's words in one line, without a mark that would make anything else of it. */
function plainLine(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<~]|&(?=#?\w+;)/g, '\\$&');
}
