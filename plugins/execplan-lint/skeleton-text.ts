/** Text of the convention's skeleton that a plan's author was to replace; pure. */

/**
 * How sentences of guidance begin, in the convention that is known as `PLANS.md` and in its forerunner. The skeleton of
 * `ai/prompts/PLAN.md` has its guidance in angle brackets, which are found by their form.
 */
const GUIDANCE = [
  'Explain in a few sentences what someone gains',
  'State the user-visible behaviou?r you will enable',
  'Use a list with checkboxes to summari[sz]e granular steps',
  'Every stopping point must be documented here',
  'This section must always reflect the actual current state',
  'Use timestamps to measure rates of progress',
  'Document unexpected behaviou?rs, bugs, optimi[sz]ations,? or insights',
  'Provide concise evidence',
  'Record every decision made while working on the plan',
  'Summari[sz]e outcomes, gaps,? and lessons learned at major milestones',
  'Compare the result against the original purpose',
  'Describe the current state relevant to this task as if',
  'Name the key files and modules by full path',
  'Define any non-obvious term you will use',
  'Describe, in prose, the sequence of edits',
  'For each edit, name the file and location',
  'State the exact commands to run and where to run them',
  'When a command generates output, show a short',
  'Describe any local environment variables, fixtures,? or feature flags required',
  'Describe how to start or exercise the system',
  'Phrase acceptance as behaviou?r',
  'If steps can be repeated safely, say so',
  'If a step is risky, provide a safe retry',
  'Include the most important transcripts, diffs,? or snippets as indented',
  'Keep them concise and focused on what proves success',
  'Be prescriptive\\. Name the libraries',
  'Specify the types, traits',
  'Summari[sz]e any additional docs or ADRs you rely on',
  'Save this ExecPlan to',
  'If (?:a )?PLANS\\.md (?:file )?is checked in',
  'Capture desired telemetry span additions in',
  'Wire new provider quota checks in',
  'Example (?:completed|incomplete|partially completed) step',
];

const SENTENCE = new RegExp(`\\b(?:${GUIDANCE.join('|').replaceAll(' ', '\\s+')})`, 'giu');
/** The first words of each, two where both are plain. */
const OPENING = new RegExp(
  GUIDANCE.map((words) => {
    const [first = '', second = ''] = words.split(' ');
    return second.includes('(') ? first : `${first}\\s+${second}`;
  }).join('|'),
  'i',
);
/** A sentence begins where nothing stands before it, or the end of another, or the mark of an item. */
const SENTENCE_START = /(?:^|[\r\n.!?:<>*_)\]-])\s*$/;
const SLOT = /(?<![\p{L}\p{N}_\\/])<(?<words>[^<>]{3,1000})>/gu;
/** A slot is all that stands at its place: behind a label, a box, a date or a sentence, up to the end of the line. */
const SLOT_START = /(?:^|[\r\n.。:：)\]>*#-])[ \t>]*$/u;
const SLOT_END = /^[\s.。]*$/u;
const NO_SLOT = /^[/!?]|[=@]|:\/\/|^[\p{L}\p{N}:-]{0,40}\s*\/$/u;
/** Tags that may stand alone on a line, with an attribute or without. */
const TAG =
  /^(?:a|audio|b|big|blockquote|br|button|center|code|dd|details|div|dl|dt|em|figure|form|h[1-6]|hr|i|iframe|img|input|kbd|li|main|nav|ol|option|p|picture|pre|script|section|select|small|source|span|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|tr|ul|video|wbr)(?:\s|$)/;
const DOTS =
  /(?<=^|[\r\n])[ \t>]*(?:[-*+][ \t]+)?(?:\p{L}[\p{L}/ &-]{0,30}[:：][ \t]*)?(?<slot>\.{3}|…)(?=[ \t]*(?:[\r\n]|$))/gu;
const DATE =
  /(?:(?<=^|[\r\n])[ \t>]*(?:[-*+][ \t]+)?(?:\[[ xX]\][ \t]+)?\(?|\bDate(?:[ ]?\/[ ]?Author)?[*_]{0,2}[:：][*_]{0,2}[ \t]*\(?)(?<slot>Y{4}[-/]M{2}[-/]D{2})(?![\w-])/giu;
const FILE =
  /\bsaved?\s+(?:this\s+ExecPlan\s+)?(?:as|to|under|at)\s+`(?<slot>[^`\s]{0,80}<(?:YYYY-MM-DD|date)>-<slug>[^`\s]{0,20})`/giu;
const COUNT = /\bexpect\s+(?<slot><N>)\s+passed/gu;

/** Lines of code that only the skeleton has. */
const CODE =
  /pnpm --filter (?<slot><package name>)|export function (?<slot2><name>\(<arguments>\): <result>)|(?<slot3>plan\(observed: ObservedState\): PlannedAction\[\])/g;

/** A piece of the skeleton that stands in a text. */
export interface SkeletonText {
  kind: 'guidance' | 'slot';
  /** As it stands there, white space made one. */
  text: string;
  start: number;
}

/**
 * Finds what is left of the skeleton in a block of prose.
 *
 * @param text the block as the file has it
 * @param prose the same with inline code blanked out, character by character
 * @param isItem whether the block is an item's text; elsewhere dots may stand for what somebody leaves out
 * @returns in order; of guidance, only its first sentence
 */
export function findSkeletonText(text: string, prose: string, isItem: boolean): SkeletonText[] {
  const hasBracket = text.includes('<');
  const slots = [
    ...(hasBracket ? [...slotsOf(prose, text), ...named(FILE, text), ...named(COUNT, prose)] : []),
    ...(isItem && /\.{3}|…/.test(prose) ? named(DOTS, prose) : []),
    ...(/YYYY/i.test(prose) ? named(DATE, prose) : []),
  ];
  const found = [...slots, ...guidanceOf(prose).slice(0, 1)].sort((a, b) => a.start - b.start);
  // Guidance in a slot, or a date in one, is that slot.
  return found.filter(({start}, index) => {
    const before = found[index - 1];
    return !before || start >= before.start + before.text.length;
  });
}

/** Finds what is left of the skeleton in a block of code. */
export function findSkeletonCode(code: string): SkeletonText[] {
  return named(CODE, code);
}

function guidanceOf(prose: string): SkeletonText[] {
  // Most blocks hold none of the words that a sentence of guidance begins with.
  if (!OPENING.test(prose)) return [];
  return [...prose.matchAll(SENTENCE)].flatMap((match) => {
    const start = match.index;
    if (!SENTENCE_START.test(prose.slice(Math.max(0, start - 12), start))) return [];
    return [{kind: 'guidance', text: toWords(match[0]), start}];
  });
}

function slotsOf(prose: string, text: string): SkeletonText[] {
  return [...prose.matchAll(SLOT)].flatMap((match) => {
    const words = match.groups?.words ?? '';
    const start = match.index;
    const end = start + match[0].length;
    const behind = /^[^\r\n]*/.exec(prose.slice(end, end + 40))?.[0] ?? '';
    const isAlone = SLOT_START.test(prose.slice(Math.max(0, start - 40), start)) && SLOT_END.test(behind);
    if (!isAlone || NO_SLOT.test(words) || TAG.test(words)) return [];
    return [{kind: 'slot', text: toWords(text.slice(start, end)), start}];
  });
}

function named(pattern: RegExp, text: string): SkeletonText[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const {slot, slot2, slot3} = match.groups ?? {};
    const words = slot ?? slot2 ?? slot3;
    if (words === undefined) return [];
    return [{kind: 'slot', text: words, start: match.index + match[0].lastIndexOf(words)}];
  });
}

function toWords(text: string): string {
  return text.replace(/\s+/g, ' ');
}
