/** Words that hardly any English text of a few sentences does without. */
const FUNCTION_WORDS = /\b(?:the|an?|and|is|are|to|of|it|for|with|in|on|by|be|no|not)\b/i;

const CHINESE_OR_JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether rules that go by English words may judge a text: what says nothing in them may say it in others. */
export function isEnglish(text: string): boolean {
  return FUNCTION_WORDS.test(text);
}

/** The same for rules that know Chinese and Japanese words as well. */
export function isReadable(text: string): boolean {
  return isEnglish(text) || CHINESE_OR_JAPANESE.test(text);
}
