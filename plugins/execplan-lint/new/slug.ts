/** From a title to the part of a file's name behind its date; pure. */

/** In characters. Of those outside the Basic Multilingual Plane, 60 and a date still fit in the 255 bytes that file systems allow. */
const LONGEST = 60;

/** Latin letters that are no letter with a mark, so that Unicode doesn't take them apart. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
};

/**
 * Makes a kebab-case name of a title. Latin letters lose their marks; letters of other scripts stay as they are, since
 * there is no one way to write them in Latin ones.
 *
 * @returns `null` where the title has no letter and no digit
 */
export function toSlug(title: string): string | null {
  // Before any other change: an ampersand alone is no word.
  if (!/[\p{L}\p{N}]/u.test(title)) return null;
  const words = title
    // Else they would become letters of the word before.
    .replace(/[™℠]/g, ' ')
    .normalize('NFKD')
    .replace(/(\p{sc=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøđðłþıħŋ]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/(?<=[\p{sc=Latin}\p{N}]\s*)&(?=\s*[\p{sc=Latin}\p{N}])/gu, ' and ')
    // `don't` is one word.
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    // A mark without its letter.
    .map((word) => word.replace(/^\p{M}+/u, ''))
    .filter((word) => word !== '');
  return words.length === 0 ? null : shorten(words);
}

/** As many words as fit; of a single longer one, such as a sentence that is written without spaces, its beginning. */
function shorten([first = '', ...others]: readonly string[]): string {
  let slug = first;
  for (const word of others) {
    if (lengthOf(slug) + 1 + lengthOf(word) > LONGEST) break;
    slug += `-${word}`;
  }
  if (lengthOf(slug) <= LONGEST) return slug;
  let cut = '';
  let length = 0;
  for (const {segment} of new Intl.Segmenter('und', {granularity: 'grapheme'}).segment(slug)) {
    length += lengthOf(segment);
    if (length > LONGEST) break;
    cut += segment;
  }
  return cut;
}

function lengthOf(text: string): number {
  return [...text].length;
}
