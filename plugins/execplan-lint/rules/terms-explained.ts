import {plainText, sentenceAt} from 'execplan';
import type {Node} from 'mdast';
import type {LintedPlan} from '../linted-plan.ts';
import type {Report, Rule} from '../rule.ts';
import {findInText, toPhrasePattern} from '../text-matches.ts';

/** Behind the term: `(`, `, a program that`, ` — `, `: `, `is a`, `means`. */
const EXPLAINED_BEHIND =
  /^["'“”’*_`]{0,3}\s*(?:[(（—–:：]|-{1,2}\s|,\s*(?:an?|the|which|that|i\.e|our|one|any|what|or|meaning|here|in\b|namely|called|whose)\b|(?:[\w`/.-]{1,40}\s){0,4}(?:here\s+)?(?:is|are|means?|refers?|stands?\s+for|denotes?|describes?)\s+(?:here\s+|in this (?:repository|plan)\s+|just\s+|simply\s+)?(?:an?|the|any|what|our|to|one|code|software|programs?|functions?|each|every|that|how|where|something)\b|是|指|とは|意味)/iu;
/** Before the term: `called a`, `the so-called`, `(a`, `, or a`; a list of terms. */
const EXPLAINED_BEFORE =
  /(?:\b(?:called|named|known as|termed|so-called|i\.e\.,?|meaning|or|terms?|word)\s+(?:an?\s+|the\s+)?|[(（](?:an?\s+|the\s+)?|[—–]\s?(?:an?\s+|the\s+)?)["'“‘*_]{0,3}$/iu;
/** `mcpv is a daemon that starts servers`. */
const IS_ONE = /\b(?:is|are|as) (?:an? )?(?:[\w-]+ ){0,2}$/iu;
const THAT = /^,?\s+(?:that|which|whose)\b/iu;
/** A sentence that goes on about what was just named. */
const GOES_ON =
  /^\s*(?:(?:it|this|that|here|these|they)\b[^.]{0,40}\b(?:is|are|means?|refers?|stands?)\b|in this (?:repository|plan)\b|by (?:this|that)\b)|\bmeans?\b|\brefers? to\b/iu;

/** The convention wants each term of art defined at once in plain words, or not used. */
export const termsExplained: Rule = {
  name: 'terms-explained',
  asks: 'Terms of art are explained where they first appear',
  preset: 'convention',
  severity: 'warning',
  check(plan: LintedPlan, report: Report) {
    for (const term of plan.options.terms) {
      const use = findInText(plan, toTermPattern(term)).find(({ancestors}) => !isInHeading(ancestors));
      if (!use || isExplained(use.words, use.ancestors)) continue;
      report(
        {line: use.line, column: use.column},
        `unexpected term "${term}" without an explanation, expected what it means in plain words`,
      );
    }
  },
};

/** The term in singular and plural, not as a part of another word or a name with hyphens. */
function toTermPattern(term: string): RegExp {
  const escaped = term
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replace(/\s+/g, ' ');
  const ends = /\w$/.test(term) ? '(?:s|es)?(?![\\w-])' : '';
  return /^\w/.test(term)
    ? toPhrasePattern([`(?<![\\w-])${escaped}${ends}`])
    : toPhrasePattern([], [escaped]);
}

function isInHeading(ancestors: readonly Node[]): boolean {
  return ancestors.some(({type}) => type === 'heading');
}

/** Whether the sentence of a term's first use or the next one says what it is. */
function isExplained(words: string, ancestors: readonly Node[]): boolean {
  const block = ancestors.findLast(({type}) => type === 'paragraph' || type === 'tableCell');
  if (!block) return false;
  const text = plainText(block);
  const term = words.replace(/[\s>]+/g, ' ');
  const at = text.indexOf(term);
  if (at < 0) return true;
  const end = at + term.length;
  const before = text.slice(Math.max(0, at - 60), at);
  const after = text.slice(end, end + 200);
  if (EXPLAINED_BEHIND.test(after) || EXPLAINED_BEFORE.test(before)) return true;
  if (IS_ONE.test(before) && THAT.test(after)) return true;
  const sentence = sentenceAt(text, at, end);
  const behind = text.slice(text.indexOf(sentence) + sentence.length).trimStart();
  const next = behind === '' ? '' : sentenceAt(behind, 0, 1);
  return (
    GOES_ON.test(next) ||
    (next.toLowerCase().includes(term.toLowerCase()) && /\b(?:is|are|means?)\b/.test(next))
  );
}
