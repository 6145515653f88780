import type {Mention, Reference} from './reference.ts';

type Document = Extract<Reference, {form: 'section'}>['document'];

/** A section named beside a path, and where. */
export interface SectionWords {
  start: number;
  end: number;
  /** The number or word: `4.2`, `B`, `Migration`. */
  section: string;
}

const MARK = '(?:§{1,2}\\s?|[Ss]ections?\\s{1,2}|[Ss]ec\\.\\s?)';
/** A number, or the letter of an appendix. */
const NUMBER = '(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}|[A-Z](?:\\.\\d{1,3}){0,3})(?![\\w%]|\\.\\d)';
const NEXT = `(?:\\s?,\\s?(?:and\\s)?|\\s(?:and|or|to|&)\\s|\\s?[-–/]\\s?)(?:§\\s?|[Ss]ections?\\s)?${NUMBER}`;
/** `§4.2`, `sections 3 and 4`, `§§2–11`. */
const SECTIONS = `${MARK}${NUMBER}(?:${NEXT}){0,8}`;
const VERSION = '(?:\\sv?\\d{1,3}(?:\\.\\d{1,3}){1,2}|\\sv\\d{1,3})?';
const DOCUMENT =
  '(?<document>[Ss]pec(?:ification)?s?|SPEC|[Aa]rchitecture|[Cc]onstraints)(?:\\s(?:document|doc|file|page|overview))?';

/** `spec §4.2`, `Spec v1.6 §4`, `spec section 4.2`, `architecture, section 3`. */
const DOCUMENT_FIRST = new RegExp(
  `(?<![\\w/.-])${DOCUMENT}${VERSION},?\\s?\\(?(?<sections>${SECTIONS})`,
  'g',
);
/** `§4.2 of the spec`, `sections 3 and 4 of the v1.6 product spec`. */
const SECTION_FIRST = new RegExp(
  `(?<![\\w/.-])(?<sections>${SECTIONS})\\s(?:of|in|from)\\s(?:the\\s|our\\s|this\\s)?(?:v?\\d{1,3}(?:\\.\\d{1,3}){1,2}\\s)?(?:(?:product|build|technical|embed|system|hard)\\s){0,2}${DOCUMENT}(?![\\w/-]|\\.\\w)`,
  'g',
);

const BEHIND = new RegExp(
  `^[\\s,:(]{0,3}(?:especially\\s|see\\s|in\\s)?(?<sections>${SECTIONS}|§\\s?[A-Za-z][\\w-]{2,60})`,
);
const BEFORE = new RegExp(`(?<![\\w/.-])(?<sections>${SECTIONS})\\s(?:of|in|from)\\s(?:the\\s)?$`);

/**
 * Finds sections of the documents that a repository has one of, named in words. A list of sections is one
 * mention for each.
 */
export function findWordedSections(text: string): Mention[] {
  if (!/[§Ss]/.test(text)) return [];
  return [...text.matchAll(DOCUMENT_FIRST), ...text.matchAll(SECTION_FIRST)].flatMap((match) => {
    const {document = '', sections = ''} = match.groups ?? {};
    const words = splitSections(sections, match.index + match[0].indexOf(sections));
    const of = documentKind(document);
    return words.map(({section, start, end}, index): Mention => {
      const isFirst = index === 0;
      const isLast = index === words.length - 1;
      return {
        // The document's own words belong to the mention beside them.
        start: isFirst ? match.index : start,
        end: isLast ? match.index + match[0].length : end,
        reference: {form: 'section', document: of, section},
      };
    });
  });
}

/**
 * Reads the sections that the text directly behind a path names: ` §4.2`, ` (section 3)`, `, §12.3 and §12.4`.
 * Path and section may stand in different nodes: `docs/a.md` as code, then a text.
 *
 * @returns the sections with their offsets in the text; empty where it opens with something else
 */
export function readSectionsBehind(text: string): SectionWords[] {
  const match = BEHIND.exec(text.slice(0, 200));
  const sections = match?.groups?.sections;
  return match && sections ? splitSections(sections, match[0].length - sections.length) : [];
}

/** The same for the text directly before a path: `§4.2 of `, `section 3 in the `. */
export function readSectionsBefore(text: string): SectionWords[] {
  const from = Math.max(text.length - 200, 0);
  const match = BEFORE.exec(text.slice(from));
  const sections = match?.groups?.sections;
  return match && sections ? splitSections(sections, from + match.index) : [];
}

function splitSections(sections: string, offset: number): SectionWords[] {
  const parts =
    sections.startsWith('§') && /^§\s?[A-Za-z]\w/.test(sections)
      ? /[A-Za-z][\w-]*/g
      : new RegExp(`(?:§{1,2}\\s?)?(?<![\\w.])${NUMBER}`, 'g');
  return [...sections.matchAll(parts)].map((match, index) => ({
    // The first begins with its mark, `section` included.
    start: offset + (index === 0 ? 0 : match.index),
    end: offset + match.index + match[0].length,
    section: match[0].replace(/^§+\s?/, ''),
  }));
}

function documentKind(word: string): Document {
  const lower = word.toLowerCase();
  if (lower.startsWith('spec')) return 'spec';
  return lower === 'architecture' ? 'architecture' : 'constraints';
}
