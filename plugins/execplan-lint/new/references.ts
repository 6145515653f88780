/** Which documents of a repository a new plan cites; pure. */
import {type ContentConfig, createDocumentVersions, createMatcher, type DocumentKind} from 'execplan';

interface Document {
  path: string;
  kind: DocumentKind;
}

export interface PlanReferences<Reference extends Document = Document> {
  /** The document that states how plans are written; `null` where there is none. */
  convention: Reference | null;
  /** Newest specification, architecture, contributing, constraints; in this order. */
  governing: Reference[];
}

const GOVERNING = ['spec', 'architecture', 'contributing', 'constraints'] as const;

/** A repository with a specification for each feature has more of them than one plan follows. */
const MOST_OF_A_KIND = 3;

/**
 * Chooses the documents that govern a repository as a whole: the newest versions at the places that the configuration
 * names, else those that are recognised by their names, of these the ones nearest to the root.
 */
export function chooseReferences<Reference extends Document>(
  references: readonly Reference[],
  config: ContentConfig,
): PlanReferences<Reference> {
  const isExcluded = createMatcher(config.exclude);
  // A path with a backtick can't stand in inline code.
  const documents = references.filter(({path}) => !isExcluded(path) && !/[`\r\n]/.test(path));
  const newest = createDocumentVersions(documents).newestOf(documents);
  const nearest = (kind: DocumentKind): Reference[] => {
    const places = kind === 'spec' || kind === 'architecture' || kind === 'constraints' ? config[kind] : [];
    const isNamed = createMatcher(places);
    const ofKind = newest.filter((document) => document.kind === kind);
    const named = ofKind.filter(({path}) => isNamed(path));
    if (named.length > 0) return named.slice(0, MOST_OF_A_KIND);
    const least = Math.min(...ofKind.map(({path}) => depthOf(path)));
    return ofKind.filter(({path}) => depthOf(path) === least).slice(0, 1);
  };
  return {convention: nearest('convention')[0] ?? null, governing: GOVERNING.flatMap(nearest)};
}

function depthOf(path: string): number {
  return path.split('/').length;
}
