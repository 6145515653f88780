/** The names that plans have: `YYYY-MM-DD-kebab-case-description.md`; pure. */
import {isCalendarDate} from 'execplan';

const NAME = /^(?<date>\d{4}-\d{2}-\d{2})-(?<words>.+)\.md$/u;
/** Small letters, letters of scripts without case, digits; a dot only between digits (`v1.6`). */
const KEBAB = /^(?:[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]|(?<=\p{Nd})\.(?=\p{Nd})|(?<!^|-)-(?!-|$))+$/u;
const EXTENSION = /\.(?:md|markdown)$/i;
/** A date in another form: `2025_01_08`, `20250108`, `2025.1.8`. */
const DATE =
  /(?<!\d)(?<year>(?:19|20)\d{2})(?:(?<mark>[-_. ])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})|(?<month2>\d{2})(?<day2>\d{2}))(?!\d)/u;
const LONGEST_NAME = 255;

/** Splits a name of the convention's form; `null` for another. */
export function readFileName(name: string): {date: string; words: string} | null {
  const {date, words} = NAME.exec(name.normalize('NFC'))?.groups ?? {};
  return date !== undefined && words !== undefined && words.length <= LONGEST_NAME && KEBAB.test(words)
    ? {date, words}
    : null;
}

/**
 * Derives the name that a plan should have from the one it has.
 *
 * @returns `null` where the name holds no date, or no word beside it: neither can be guessed
 */
export function properFileName(name: string): string | null {
  const stem = name.slice(0, LONGEST_NAME).normalize('NFC').replace(EXTENSION, '');
  const found = DATE.exec(stem);
  if (!found?.groups) return null;
  const {year, month, month2, day, day2} = found.groups;
  const date = [year, month ?? month2, day ?? day2].map((part) => part?.padStart(2, '0')).join('-');
  if (!isCalendarDate(date)) return null;
  const words = toKebabCase(`${stem.slice(0, found.index)} ${stem.slice(found.index + found[0].length)}`);
  return words === '' ? null : `${date}-${words}.md`;
}

function toKebabCase(text: string): string {
  const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  // Capitals inside are ends of words only where nothing else is: `SendHero`, but not `Send-the-OpenAPI-file`.
  const apart = /[^\p{L}\p{N}]/u.test(words) ? words : words.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ');
  return apart
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/(?:(?!(?<=\p{Nd})\.(?=\p{Nd}))[^\p{L}\p{M}\p{N}])+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
