import {isPlaceholder} from '../placeholder.ts';
import {hasSpecialForm} from './special-form.ts';

/** What stands before the meaning. */
export interface TermName {
  name: string;
  aliases: string[];
  /** A remark in brackets that is no other name: `in lists`; `null` for none. */
  remark: string | null;
}

const LONGEST = 60;
const MOST_WORDS = 6;
const MOST_NAMES = 4;
/** What a list of terms says beside them. */
const LABEL =
  /^(?:notes?|todo|see(?: also)?|examples?|e\.g\.?|warning|important|tip|status|owner|date|version|hint|source|references?)$/i;
const BRACKET = /^(?<before>.*\S)\s*[(（](?<inside>[^()（）]+)[)）]$/su;
const ALSO =
  /^(?:also(?: called| known as| spelled| written)?|or|aka|a\.k\.a\.|abbr(?:eviat(?:ed|ion))?\.?:?|short(?: for)?:?|kurz:?)\s+(?=\S)/i;
const BETWEEN = /\s*[,;、]\s+|\s*、\s*|\s+(?:\/|or)\s+/u;
const QUOTES = /^["'“”‘’«»„`*_「『]+|["'“”‘’«»`*_」』]+$/gu;

/**
 * Reads a term's names: `Content Security Policy (CSP)`, `P95, P99`, `Page document (PageDoc)`.
 *
 * @param text plain text before the meaning
 * @returns `null` for what is too long for a name, or none
 */
export function readTermName(text: string): TermName | null {
  const written = text.replace(/\s+/g, ' ').trim();
  if (written.length > 2 * LONGEST) return null;
  const {before, inside} = BRACKET.exec(written)?.groups ?? {before: written};
  const names = namesIn(before ?? '');
  const [name] = names;
  if (name === undefined || !names.every(isName)) return null;
  const others = inside === undefined ? [] : otherNames(inside, name);
  const aliases = [...new Set([...names.slice(1), ...others])].filter((other) => other !== name);
  return {name, aliases, remark: inside !== undefined && others.length === 0 ? inside.trim() : null};
}

function namesIn(text: string): string[] {
  const bare = text.replace(QUOTES, '').trim();
  const parts = bare.split(BETWEEN).map((part) => part.replace(QUOTES, '').trim());
  return parts.length <= MOST_NAMES && parts.every((part) => part !== '') ? parts : [bare];
}

/** Names in brackets: an abbreviation, what one stands for, or what is said to be another name. */
function otherNames(inside: string, name: string): string[] {
  const isSaid = ALSO.test(inside);
  const isCode = /^`[^`]+`$/.test(inside.trim());
  return namesIn(inside.replace(ALSO, '')).filter(
    (other) =>
      isName(other) &&
      (isSaid || isCode || (hasSpecialForm(other) && !/\s/.test(other)) || standsFor(name, other)),
  );
}

/** Whether an abbreviation is made of a phrase's first letters. */
function standsFor(abbreviation: string, phrase: string): boolean {
  const letters = abbreviation.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const initials = phrase
    .toLowerCase()
    .split(/[\s-]+/)
    .map(([first]) => first ?? '')
    .join('');
  return letters.length > 1 && !/\s/.test(abbreviation) && initials === letters;
}

function isName(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    text.length <= LONGEST &&
    text.split(' ').length <= MOST_WORDS &&
    !/[.!?。！？](?:\s|$)|[<>{}|]|:\/\//u.test(text) &&
    !LABEL.test(text) &&
    !isPlaceholder(text)
  );
}
