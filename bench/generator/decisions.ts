import {day} from './dates.ts';
import type {Voice} from './prose.ts';
import type {Random} from './random.ts';
import {AUTHORS} from './vocabulary.ts';
import {wrap} from './wrap.ts';

/** How the decisions of one plan are written down. */
export type DecisionForm =
  | 'labelled'
  | 'run-together'
  | 'dated'
  | 'siblings'
  | 'numbered'
  | 'table'
  | 'bold'
  | 'headings'
  | 'paragraphs';

/** Shares in per cent, as measured on real plans. */
const SHARES: readonly [DecisionForm, number][] = [
  ['labelled', 62],
  ['run-together', 13],
  ['dated', 12],
  ['siblings', 4],
  ['numbered', 3],
  ['table', 2],
  ['bold', 2],
  ['headings', 1],
  ['paragraphs', 1],
];

export function pickDecisionForm(random: Random): DecisionForm {
  const forms = SHARES.flatMap(([form, share]) => Array<DecisionForm>(share).fill(form));
  return random.pick(forms);
}

interface Entry {
  decision: string;
  rationale: string;
  date: string;
  author: string;
}

const LABELS = (entry: Entry): [string, string, string] => [
  `Decision: ${entry.decision}`,
  `Rationale: ${entry.rationale}`,
  `Date/Author: ${entry.date} / ${entry.author}`,
];

/** One entry, block by block; tables are made as a whole. */
function writeEntry(
  entry: Entry,
  form: Exclude<DecisionForm, 'table'>,
  number: number,
  width: number,
): string {
  const {decision, rationale, date, author} = entry;
  const [first, second, third] = LABELS(entry);
  switch (form) {
    case 'labelled':
      return `- ${[first, second, third].map((line) => wrap(line, width, '  ')).join('\n  ')}`;
    case 'run-together':
      return `- ${wrap(`${first} ${second} Date/Author: ${date}, ${author}.`, width || 100, '  ')}`;
    case 'dated':
      return `- ${wrap(`${date}: ${decision} ${rationale}`, width, '  ')}`;
    case 'siblings':
      return [first, second, third].map((line) => `- ${wrap(line, width, '  ')}`).join('\n');
    case 'numbered':
      return `${number}. ${[first, second, third].map((line) => wrap(line, width, '   ')).join('\n   ')}`;
    case 'bold':
      return `- **Decision:** ${wrap(decision, width, '  ')}\n  **Rationale:** ${wrap(rationale, width, '  ')}\n  **Date/Author:** ${date} / ${author}`;
    case 'headings':
      return `### ${decision.replace(/\.$/, '')}\n\n${wrap(rationale, width)}\n\nDate/Author: ${date} / ${author}\n`;
    case 'paragraphs':
      return `${[first, second, third].map((line) => wrap(line, width)).join('\n')}\n`;
  }
}

/**
 * Writes the entries of a Decision Log.
 *
 * @param moments when each decision was made; their number is the number of decisions
 * @param width characters a line holds, 0 for unwrapped text
 */
export function writeDecisions(
  random: Random,
  voice: Voice,
  form: DecisionForm,
  moments: readonly Date[],
  width: number,
): string {
  const entries = moments.map(
    (moment): Entry => ({
      decision: voice.sentence('decision'),
      rationale: voice.text('reason', 1 + random.int(4)),
      date: day(moment),
      author: random.pickRanked(AUTHORS),
    }),
  );
  if (form === 'table') {
    const rows = entries.map(({date, decision, rationale}) => `| ${date} | ${decision} | ${rationale} |`);
    return ['| Date | Decision | Reason |', '| --- | --- | --- |', ...rows].join('\n');
  }
  const gap = form === 'labelled' && random.chance(0.5) ? '\n\n' : '\n';
  return entries.map((entry, index) => writeEntry(entry, form, index + 1, width)).join(gap);
}
