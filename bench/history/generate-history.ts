/** A repository of generated plans with a past, as `git fast-import` takes it; pure. */
import {generatePlan} from '../generator/plan.ts';
import {createRandom, type Random} from '../generator/random.ts';

export interface HistoryShape {
  plans: number;
  commits: number;
}

const FIRST = Date.UTC(2024, 0, 1) / 1000;
/** Between two commits. */
const PAUSE = 3600;
const AUTHORS = ['Ada Lovelace <ada@example.com>', 'Grace Hopper <grace@example.com>'];
/** One commit in so many wraps a tenth of all plans anew, as a formatter does. */
const FORMATTED_EVERY = 1000;
const FORMATTED_SHARE = 0.1;
/** One revision in so many also renames its plan. */
const RENAMED_EVERY = 40;

/** A plan with what has become of it so far. */
interface Growing {
  path: string;
  text: string;
  /** How often it was revised. */
  revisions: number;
}

/**
 * Writes the past of a repository: first every plan is brought, open; then one plan at a time is revised, and at times
 * many are wrapped anew. It depends on its numbers alone.
 *
 * @returns the stream of `git fast-import`, commit by commit
 */
export function* generateHistory({plans, commits}: HistoryShape): Generator<string> {
  const random = createRandom('history');
  const growing: Growing[] = [];
  for (let number = 0; number < commits; number += 1) {
    const head = commitHead(number);
    if (growing.length < plans) {
      const {path, text} = generatePlan(growing.length);
      const plan = {path, text: text.replace(/^- \[[x~]\]/gm, '- [ ]'), revisions: 0};
      growing.push(plan);
      yield head + fileOf(plan);
    } else if (number % FORMATTED_EVERY === FORMATTED_EVERY - 1) {
      const many = growing.filter((_, index) => index % Math.round(1 / FORMATTED_SHARE) === 0);
      for (const plan of many) plan.text = rewrap(plan.text);
      yield head + many.map(fileOf).join('');
    } else {
      const plan = growing[random.int(growing.length)] as Growing;
      yield head + revise(plan, random);
    }
  }
  yield 'done\n';
}

function commitHead(number: number): string {
  const author = AUTHORS[number % AUTHORS.length];
  const message = `Revision ${number}`;
  const date = `${FIRST + number * PAUSE} +0100`;
  return [
    'commit refs/heads/main',
    `author ${author} ${date}`,
    `committer ${author} ${date}`,
    `data ${Buffer.byteLength(message)}`,
    message,
    '',
  ].join('\n');
}

function fileOf({path, text}: Growing): string {
  return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Ticks a step, or adds a decision where all are done; at times the plan gets another name, too. */
function revise(plan: Growing, random: Random): string {
  plan.revisions += 1;
  const open = plan.text.includes('- [ ]') && random.chance(0.7);
  plan.text = open
    ? plan.text.replace('- [ ]', '- [x]')
    : plan.text.replace(
        /^## Decision Log\n/m,
        `## Decision Log\n\n- Decision: Take way ${plan.revisions} of those that were found.\n  Rationale: It was the shortest one.\n`,
      );
  if (!random.chance(1 / RENAMED_EVERY)) return fileOf(plan);
  const before = plan.path;
  plan.path = before.replace(/\.md$/, '-again.md');
  return `R ${before} ${plan.path}\n${fileOf(plan)}`;
}

/** Breaks the line of each paragraph at another place. */
function rewrap(text: string): string {
  return text.replace(/^(\w[^\n]{40,60}) (?=\w)/gm, '$1\n');
}
