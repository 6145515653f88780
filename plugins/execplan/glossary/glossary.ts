/** The terms of all documents of a repository; pure. */
import {slug} from 'github-slugger';
import {DOCUMENT_KINDS, type DocumentKind} from '../citations/repository-index.ts';
import {meaningText, type Term} from './term.ts';
import {isGlossaryFile} from './term-places.ts';

/** A document with the terms that it defines. */
export interface TermSource {
  path: string;
  kind: DocumentKind;
  terms: readonly Term[];
}

/** One document's definition of a term. */
export interface TermDefinition extends Term {
  /** Path of the document. */
  path: string;
}

/** A term with all that is said of it. */
export interface GlossaryTerm {
  /** As the first definition writes it. */
  name: string;
  /** Of all definitions, each once. */
  aliases: string[];
  /** Id of its place in a glossary: depends on its name alone, and no other term has it. */
  anchor: string;
  /** At least one; the first is the one that counts. */
  definitions: TermDefinition[];
  /** Names by which a text may mean it, and no other term. */
  names: GlossaryName[];
}

/** A name of a term. */
export interface GlossaryName {
  text: string;
  /** Whether its capital letter tells it from an ordinary word. */
  isCapitalTelling: boolean;
}

/** Files of terms are made for the purpose; behind them, the order of kinds. */
const ORDER: readonly DocumentKind[] = DOCUMENT_KINDS;
const COLLATOR = new Intl.Collator('en', {numeric: true, sensitivity: 'base', ignorePunctuation: true});
/** Share of capitals inside sentences above which a language writes every noun with one. */
const MANY_CAPITALS = 0.18;
/** Words from which on that share says something. */
const ENOUGH_WORDS = 20;

/**
 * Gathers terms: those of one name are one, defined several times.
 *
 * @returns in the order of the alphabet
 */
export function gatherTerms(sources: readonly TermSource[]): GlossaryTerm[] {
  const byKey = new Map<string, TermDefinition[]>();
  for (const {path, terms} of [...sources].sort(byRankThenPath)) {
    for (const term of terms) {
      const key = termKey(term.name);
      const definitions = byKey.get(key) ?? [];
      byKey.set(key, definitions);
      definitions.push({...term, path});
    }
  }
  const writesNouns = new Set(sources.filter(({terms}) => capitalisesNouns(terms)).map(({path}) => path));
  const owners = ownersOfNames(byKey);
  const anchors = new Set<string>();
  return [...byKey]
    .map(([key, definitions]) => {
      const name = definitions[0]?.name ?? key;
      const spellings = uniqueNames(definitions.flatMap((term) => [term.name, ...term.aliases]));
      const aliases = spellings.filter((spelling) => termKey(spelling) !== key);
      const isCapitalTelling = definitions.every(({path}) => !writesNouns.has(path));
      const names = spellings
        .filter((spelling) => owners.get(termKey(spelling)) === key)
        .map((text) => ({text, isCapitalTelling}));
      return {name, aliases, anchor: '', definitions, names};
    })
    .sort((a, b) => COLLATOR.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
    .map((term) => ({...term, anchor: anchorOf(term.name, anchors)}));
}

/** @returns what is the same for two spellings of one name. */
export function termKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A term's own name counts before another's alias; what two terms have for an alias means neither. */
function ownersOfNames(terms: ReadonlyMap<string, readonly TermDefinition[]>): Map<string, string | null> {
  const owners = new Map<string, string | null>([...terms.keys()].map((key) => [key, key]));
  const ofAliases = new Map<string, string | null>();
  for (const [key, definitions] of terms) {
    for (const alias of definitions.flatMap(({aliases}) => aliases.map(termKey))) {
      const other = ofAliases.get(alias);
      ofAliases.set(alias, other === undefined || other === key ? key : null);
    }
  }
  for (const [alias, key] of ofAliases) if (!owners.has(alias)) owners.set(alias, key);
  return owners;
}

function uniqueNames(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of names) if (!found.has(termKey(name))) found.set(termKey(name), name);
  return [...found.values()];
}

function anchorOf(name: string, taken: Set<string>): string {
  const base = `term-${slug(name.normalize('NFC'))}`;
  let anchor = base;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${base}-${count}`;
  taken.add(anchor);
  return anchor;
}

/** Whether a document's language writes nouns with a capital, as German does: then one tells nothing. */
function capitalisesNouns(terms: readonly Term[]): boolean {
  const inside = terms.flatMap(({meaning}) =>
    [...meaningText(meaning).matchAll(/(?<=[\p{L},]\s)\p{L}{2,}/gu)].map(([word]) => word),
  );
  const capitals = inside.filter((word) => /^\p{Lu}\p{Ll}+$/u.test(word)).length;
  return inside.length >= ENOUGH_WORDS && capitals / inside.length > MANY_CAPITALS;
}

function byRankThenPath(a: TermSource, b: TermSource): number {
  return rankOf(a) - rankOf(b) || (a.path < b.path ? -1 : Number(a.path > b.path));
}

function rankOf({path, kind}: TermSource): number {
  return isGlossaryFile(path) ? -1 : ORDER.indexOf(kind);
}
