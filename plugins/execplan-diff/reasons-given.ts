/** What a change of a plan says of itself: decisions and revision notes that weren't there before; pure. */
import type {Plan} from 'execplan';
import {wordsOf} from './similarity.ts';

/** Short words are in every text. */
const TELLING = 5;

/**
 * Makes a test for whether a change to some words of a plan is explained by it.
 *
 * @param isCounterpart whether a decision of the plan only takes the place of one that was changed
 * @returns whether a new decision or revision note has two of the telling words, or the only one
 */
export function createExplained(
  before: Pick<Plan, 'decisions' | 'revisionNotes'>,
  after: Pick<Plan, 'decisions' | 'revisionNotes'>,
  isCounterpart: (anchor: string) => boolean = () => false,
): (text: string) => boolean {
  const anchors = new Set(before.decisions.map(({anchor}) => anchor));
  const notes = new Set(before.revisionNotes.map(({text}) => text));
  const reasons = [
    ...after.decisions
      .filter(({anchor}) => !anchors.has(anchor) && !isCounterpart(anchor))
      .map(({text, rationale}) => `${text} ${rationale ?? ''}`),
    ...after.revisionNotes.filter(({text}) => !notes.has(text)).map(({text}) => text),
  ].map(wordsOf);
  return (text) => {
    const telling = [...wordsOf(text)].filter((word) => word.length >= TELLING || /\P{ASCII}/u.test(word));
    const wanted = Math.min(2, Math.max(1, telling.length));
    return reasons.some((reason) => telling.filter((word) => reason.has(word)).length >= wanted);
  };
}
