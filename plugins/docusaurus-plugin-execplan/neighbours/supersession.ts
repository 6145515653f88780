/** What a sentence says of the plan that it stands in and the one that it cites. */
export type Supersession = 'supersedes' | 'superseded by';

/** The plan itself, or nobody: `Supersedes …`, `Status (2026-03-24): superseded by …`, `This plan has been replaced by …`. */
const SUBJECT = String.raw`^(?:[^:/]{1,40}:\s*)?(?:(?:this (?:exec ?plan|plan|document)|it)\s+)?`;
const BETWEEN = String.raw`(?:(?:is|was|has been|been|now|also|partly|largely|fully|completely)\s+)*`;
/** What stands between the verb and the cited name: `the earlier plan in`, or names that are cited before it. */
const NAMES_BEFORE = String.raw`(?:(?=[^\s,;]{0,200}[./\d])[^\s,;]{1,200}(?:,\s*(?:and\s+)?|\s+and\s+))*`;
const OBJECT = String.raw`:?\s+${NAMES_BEFORE}(?:(?:the|an?|our)\s+)?(?:(?:earlier|previous|older|old|former|prior|first)\s+)?(?:(?:exec ?)?plan\s+)?(?:(?:in|at)\s+)?["'“‘(\[]*$`;

const ACTIVE = new RegExp(`${SUBJECT}${BETWEEN}(?:supersed(?:es|ing)|replac(?:es|ing))${OBJECT}`, 'i');
const PASSIVE = new RegExp(`${SUBJECT}${BETWEEN}(?:superseded|replaced)\\s+by${OBJECT}`, 'i');

/**
 * Reads whether a sentence says that one plan takes the other's place. It has to say so of its own plan and right
 * before the words that cite: `The cache replaces the one of docs/plans/a.md` says nothing of plans.
 *
 * @param text the sentence, plain
 * @param words the words in it that cite
 */
export function readSupersession(text: string, words: string): Supersession | null {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at);
    if (ACTIVE.test(before)) return 'supersedes';
    if (PASSIVE.test(before)) return 'superseded by';
    if (words === '') break;
  }
  return null;
}
