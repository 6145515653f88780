/** What a change of a plan says of itself: decisions and revision notes that weren't there before; pure. */
import type {Plan} from 'execplan';
import {sharedWords, wordsOf} from './similarity.ts';

/** Short words are in every text. */
const TELLING = 5;
/** Of an entry's telling words, a text that speaks of it has so many. */
const SHARE = 0.6;
/** A text that says what happens to an entry speaks of it with fewer. */
const PROCESS =
  /\b(?:un-?tick|re-?open|revert|roll(?:ed|ing|s)? back|back(?:ed)? out|undo|undone|remov|drop|delet|cut|descop|postpon|defer|delay|cancel|abandon|skip|supersed|replac|overrul|revis|rewr|withdraw|withdrew|no longer|instead|regress|broke|failed|fails)|撤|删|移除|取消|推迟|替换|改为|回退|戻|削除|延期|置き換|やめ|취소|삭제|연기/iu;

/**
 * Makes a test for whether a change to some words of a plan is explained by it.
 *
 * @param isCounterpart whether a decision of the plan only takes the place of one that was changed
 * @returns whether a new decision or revision note has most of the telling words, or some and says what happens to them
 */
export function createExplained(
  before: Pick<Plan, 'decisions' | 'revisionNotes'>,
  after: Pick<Plan, 'decisions' | 'revisionNotes'>,
  isCounterpart: (anchor: string) => boolean = () => false,
): (text: string) => boolean {
  const known = new Set([...before.decisions, ...before.revisionNotes].map(({text}) => text));
  const reasons = [
    ...after.decisions
      .filter(({text, anchor}) => !known.has(text) && !isCounterpart(anchor))
      .map(({text, rationale}) => `${text} ${rationale ?? ''}`),
    ...after.revisionNotes.filter(({text}) => !known.has(text)).map(({text}) => text),
  ].map((text) => ({words: wordsOf(text), isOfProcess: PROCESS.test(text)}));
  return (text) => {
    const all = wordsOf(text);
    const long = new Set([...all].filter((word) => word.length >= TELLING || /\P{ASCII}/u.test(word)));
    const telling = long.size > 1 ? long : all;
    return reasons.some(({words, isOfProcess}) => {
      const both = sharedWords(telling, words);
      return both >= SHARE * telling.size || (isOfProcess && both >= Math.min(2, telling.size));
    });
  };
}
