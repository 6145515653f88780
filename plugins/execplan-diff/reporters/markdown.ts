/** A comparison as a comment on a pull request: GitHub's Markdown. */
import type {Alarm} from '../alarms.ts';
import {type Detail, type DetailGroup, detailsOf} from '../details.ts';
import {alarmText, countOf, phrasesOf, wordsOfAlarm} from '../phrases.ts';
import type {PlanDiff} from '../plan-diff.ts';
import type {DiffReport} from '../report.ts';
import {codeSpan, inert} from './inert.ts';
import {shorten} from './shorten.ts';
import {summaryOf} from './summary.ts';

export interface MarkdownOptions {
  /** Address of a plan's page; `null` where there is no site. @default null */
  pageUrl?: ((path: string) => string) | null;
  /** Bytes of UTF-8 that the text may have. @default what GitHub takes, and a little less */
  limit?: number;
}

/** GitHub refuses a comment of more than 65,536 characters; whoever posts it may add a line. */
const LIMIT = 64_000;
const WORDS = 240;
const TITLE = 120;
const MOST_DETAILS = 60;

/** What stands in the comment, from what must be to what may. */
interface Block {
  short: string;
  full: string;
}

/**
 * Writes the comment: alarms first, then a few words about each plan, its details folded. Where all of it would be too
 * long, details are left out from the last plan on, then plans.
 *
 * @returns Markdown in which nothing of a plan is markup (`inert`)
 */
export function formatMarkdown(
  report: DiffReport,
  {pageUrl = null, limit = LIMIT}: MarkdownOptions = {},
): string {
  const changed = report.plans.filter(hasNews);
  const formal = report.plans.filter((diff) => !hasNews(diff));
  const head = [`### Plans: ${summaryOf(report)}`, alarmBlock(changed, limit / 3)]
    .filter(Boolean)
    .join('\n\n');
  const blocks = changed.map((diff) => planBlock(diff, pageUrl));
  const tail = formal.length === 0 ? '' : formalBlock(formal, limit / 6);
  return fit({head, blocks, tail}, limit);
}

/** A plan may stay as it is, and cite what is no more. */
function hasNews({fate, citations, findings}: PlanDiff): boolean {
  return fate !== 'unchanged' || citations.broken.length > 0 || findings.appeared.length > 0;
}

function alarmBlock(plans: readonly PlanDiff[], budget: number): string {
  const alarms = plans.flatMap((diff) => diff.alarms.map((alarm) => ({diff, alarm})));
  if (alarms.length === 0) return '';
  const lines = alarms.map(
    ({diff, alarm}) => `> - ${alarmText(alarm)} ${codeSpan(diff.path)}: ${alarmWords(alarm)}`,
  );
  return ['> [!WARNING]', ...fitting(lines, budget, '> - ')].join('\n');
}

function alarmWords(alarm: Alarm): string {
  const words = shorten(wordsOfAlarm(alarm), WORDS).map((text) => `“${inert(text)}”`);
  return words.join(' became ');
}

function planBlock(diff: PlanDiff, pageUrl: MarkdownOptions['pageUrl']): Block {
  const title = inert(diff.title.after ?? diff.title.before ?? diff.path, TITLE);
  const url = pageUrl && diff.fate !== 'removed' ? pageUrl(diff.path) : null;
  const from = diff.renamedFrom === null ? '' : `, was ${codeSpan(diff.renamedFrom)}`;
  const isNew = diff.fate === 'added';
  const short = [
    `- **${url === null ? title : link(title, url)}** ${codeSpan(diff.path)}${from}`,
    `  ${[isNew ? said(diff.status.after ?? '') : standing(diff), inertPhrases(diff)].filter(Boolean).join('. ')}`,
  ].join('\n');
  const groups = detailsOf(diff);
  return {short, full: groups.length === 0 ? short : `${short}\n${detailsBlock(groups, url)}`};
}

/** `active, 3 of 7 steps done; was not started, 0 of 7` */
function standing({status, progress}: PlanDiff): string {
  const now = status.after === null ? '' : `${said(status.after)}${steps(progress.after)}`;
  const isSame = status.before === status.after && steps(progress.before) === steps(progress.after);
  if (status.before === null || isSame) return now;
  const was = `${said(status.before)}${steps(progress.before)}`;
  return now === '' ? `was ${was}` : `${now}; was ${was}`;
}

function said(status: string): string {
  return status.replace('-', ' ');
}

function steps(counts: PlanDiff['progress']['after']): string {
  return counts && counts.total > 0 ? `, ${counts.done} of ${countOf(counts.total, 'step')}` : '';
}

/** Phrases hold the titles of sections, which are the plan's. */
function inertPhrases(diff: PlanDiff): string {
  const phrases = phrasesOf(diff);
  const [shown, rest] = [phrases.slice(0, 8), phrases.length - 8];
  return [...shown.map((phrase) => inert(phrase, WORDS)), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** Deeper than the list item that it belongs to. */
function detailsBlock(groups: readonly DetailGroup[], url: string | null): string {
  const lines = groups.flatMap(({title, details}) => {
    const shown = details.slice(0, MOST_DETAILS).map((detail) => `  - ${detailLine(detail, url)}`);
    const rest = details.length - shown.length;
    return ['', `  **${title}**`, ...shown, ...(rest > 0 ? [`  - … and ${rest} more`] : [])];
  });
  return ['  <details><summary>What changed</summary>', ...lines, '', '  </details>'].join('\n');
}

function detailLine({what, words, anchor}: Detail, url: string | null): string {
  const texts = shorten(words, WORDS).map((text) => inert(text));
  const last = texts.at(-1);
  if (last !== undefined && url !== null && anchor !== null)
    texts[texts.length - 1] = link(last, `${url}#${encodeURIComponent(anchor)}`);
  return [what, texts.join(' → ')].filter(Boolean).join(': ');
}

function formalBlock(plans: readonly PlanDiff[], budget: number): string {
  const names = plans.map(({path, renamedFrom}) => {
    const from = renamedFrom === null ? '' : `, was ${codeSpan(renamedFrom)}`;
    return `- ${codeSpan(path)}${from}`;
  });
  const summary = `<details><summary>${countOf(plans.length, 'plan')} without a change in meaning</summary>`;
  return [summary, '', ...fitting(names, budget, '- '), '', '</details>'].join('\n');
}

/** @returns the lines that there is room for, and how many there are beside them */
function fitting(lines: readonly string[], budget: number, mark: string): string[] {
  let size = 0;
  const end = lines.findIndex((line) => {
    size += sizeOf(line) + 1;
    return size > budget;
  });
  return end < 0 ? [...lines] : [...lines.slice(0, end), `${mark}… and ${lines.length - end} more`];
}

/** The text is inert already; the address is ours, with what it takes from a path encoded. */
function link(text: string, url: string): string {
  return `[${text}](${url.replace(/[()<>\s\\]/g, (mark) => encodeURIComponent(mark).replace('(', '%28').replace(')', '%29'))})`;
}

function fit(
  {head, blocks, tail}: {head: string; blocks: readonly Block[]; tail: string},
  limit: number,
): string {
  const shown: string[] = [];
  let left = limit - sizeOf(head) - sizeOf(tail) - 200;
  for (const {short} of blocks) {
    const size = sizeOf(short) + 2;
    if (size > left) break;
    shown.push(short);
    left -= size;
  }
  let isCut = shown.length < blocks.length;
  for (const [index, {short, full}] of blocks.slice(0, shown.length).entries()) {
    const more = sizeOf(full) - sizeOf(short);
    if (more <= left) {
      shown[index] = full;
      left -= more;
    } else isCut = true;
  }
  const missing = blocks.length - shown.length;
  const rest =
    missing > 0
      ? `… and ${countOf(missing, 'plan')} more.`
      : isCut
        ? 'Some details were left out: the change is too long for a comment.'
        : '';
  return `${[head, shown.join('\n\n'), rest, tail].filter(Boolean).join('\n\n')}\n`;
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
