import type {Mention, Reference} from './reference.ts';

/** `ADR-0001`, `EP-0005`, `C-03`; the kinds that are also written apart, `ADR 1`, `RFC 0007`. */
const ID =
  /(?<![\w/.@#+-])(?:(?<kind>ADR|RFC|EP)[ -]?|(?<letters>(?!(?:UTF|SHA|MD|AES|RSA|ISO|IEEE|BSD|AVX|SSE|GPT|CVE)-)[A-Z][A-Z0-9]{0,9})-)(?<digits>\d{1,6})(?![\w/@]|[.:-]\w|-\d)/g;

/** What stands between the ends of a range: `C-02 to C-05`, `C-02–C-05`, `C-02 through C-05`. */
const RANGE = /^\s{0,2}(?:to|through|[-–—]|\.\.\.?|…)\s{0,2}$/;

const MAX_RANGE = 50;

/** An id in one spelling, by which ids are compared: `ADR 1`, `adr-0001` and `ADR-0001` are `ADR-1`. */
export function canonicalId(id: string): string {
  const parts = /^([A-Za-z][A-Za-z0-9]*?)[- _]?0*(\d+)$/.exec(id.trim());
  return parts ? `${parts[1]?.toUpperCase()}-${parts[2]}` : id.trim().toUpperCase();
}

/** @returns the id that a title or a file name opens with, as written (`ADR-0001`, `C-03`), else `null` */
export function leadingId(text: string): string | null {
  return (
    /^\s*[*_`[(]{0,3}([A-Z][A-Z0-9]{0,9}[- ]\d{1,6})(?!\w|\.\d)/.exec(text)?.[1]?.replace(' ', '-') ?? null
  );
}

/**
 * Finds ids of documents and rules. Whether there is such a thing only the repository knows; well-known names of
 * standards (`UTF-8`, `SHA-256`) are left out.
 */
export function findIds(text: string): Mention[] {
  const mentions: Mention[] = [];
  let last = {kind: '', digits: '', end: 0};
  for (const match of text.matchAll(ID)) {
    const {kind: spaced, letters, digits = ''} = match.groups ?? {};
    const kind = spaced ?? letters ?? '';
    const end = match.index + match[0].length;
    const mention: Mention = {start: match.index, end, reference: toReference(kind, digits)};
    if (last.kind === kind && match.index - last.end < 12 && RANGE.test(text.slice(last.end, match.index))) {
      const implied = between(kind, last.digits, digits);
      if (implied.length > 0) mention.implied = implied;
    }
    mentions.push(mention);
    last = {kind, digits, end};
  }
  return mentions;
}

function toReference(kind: string, digits: string): Reference {
  return {form: 'id', id: `${kind}-${digits}`};
}

function between(kind: string, from: string, to: string): Reference[] {
  const first = Number(from) + 1;
  const count = Number(to) - first;
  if (count <= 0 || count > MAX_RANGE) return [];
  return Array.from({length: count}, (_, index) =>
    toReference(kind, String(first + index).padStart(from.length, '0')),
  );
}
