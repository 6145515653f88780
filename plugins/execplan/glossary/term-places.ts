/** Where documents define their terms. */
import {type DocumentKind, REFERENCE_KINDS} from '../citations/repository-index.ts';
import {nameOf} from '../paths.ts';
import {normaliseTitle} from '../sections.ts';

const FILE =
  /^(?:glossary|terminology|terms|vocabulary|definitions|glossar|glossaire|glosario|术语表|用語集)\.mdx?$/i;

/** Titles of sections that hold terms, after `normaliseTitle`. */
const TITLE = new RegExp(
  [
    '(?:(?:key|core|main|domain|basic|important|project|common) )*(?:terms?|terminology|glossar(?:y|ies)|definitions?|vocabulary|nomenclature|acronyms|abbreviations)(?: (?:and|or) (?:definitions?|terms?|terminology|abbreviations|acronyms|concepts|glossary|vocabulary))*(?: (?:of (?:terms|art)|terms|used(?: (?:here|in this (?:document|repository|project|specification)))?|in this (?:document|repository|project|specification)))?',
    'concepts and (?:terms|terminology|definitions)',
    '(?:ubiquitous|domain) language|terms of art|words we use',
    '(?:术语|術語|词汇|詞彙|名词解释|名詞解釋|定义|定義|用語|용어|정의).*',
    'glossar|begriffe|begriffsbestimmungen|begriffsdefinitionen|terminologie|definitionen|abkürzungen',
    'glossaire|vocabulaire|définitions|termes|lexique',
    'glosario|términos|terminología|definiciones|vocabulario',
    'glossário|termos|terminologia|definições|glossario|termini|definizioni',
    'глоссарий|термины.*|определения|словарь|woordenlijst|begrippen|begrippenlijst|słownik.*|sözlük|terimler|ordlista|ordliste',
  ]
    .map((title) => `^(?:${title})$`)
    .join('|'),
);

/** No title of such a section is longer. */
const LONGEST_TITLE = 80;

/** @returns whether a document's terms are the repository's: those of plans are not. */
export function definesTerms(path: string, kind: DocumentKind): boolean {
  return REFERENCE_KINDS.includes(kind) || isGlossaryFile(path);
}

/** @returns whether a whole file holds terms, by its name. */
export function isGlossaryFile(path: string): boolean {
  return FILE.test(nameOf(path));
}

/** @returns whether what stands below a heading is terms. */
export function isTermTitle(title: string): boolean {
  return title.length <= LONGEST_TITLE && TITLE.test(normaliseTitle(title));
}
