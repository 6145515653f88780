/** What leads nowhere, as messages that say where it stands; pure over the content and its graph. */
import type {Page} from '../content.ts';
import type {PageCitation} from '../render/rendered-document.ts';
import type {Citation, Graph} from './graph.ts';

export interface Problem {
  /** A link and its fragment are promises of the author's; words that name a file may be about another repository. */
  kind: 'link' | 'citation';
  path: string;
  line: number | null;
  column: number | null;
  /** `Unexpected …, expected …`. */
  message: string;
}

/** Lists links, fragments and citations that lead to nothing, by path and line. */
export function listProblems(pages: readonly Page[], graph: Graph): Problem[] {
  return pages.flatMap((page) => {
    const citations = graph.citations.get(page.path) ?? [];
    const {rendered} = page.analysis;
    const placeOf = createPlaces(page);
    const ofLinks = rendered.citations.flatMap((place, index) => {
      const citation = citations[index];
      return citation ? problemOf(place, citation, placeOf) : [];
    });
    const ofFragments = rendered.brokenFragments.map(({fragment, line}) => ({
      kind: 'link' as const,
      message: `Unexpected fragment \`#${fragment}\`, expected an id of this page`,
      ...placeOf(line, `#${fragment}`),
    }));
    return [...ofLinks, ...ofFragments].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  });
}

/** @returns a problem as compilers print it: `path:line:column: message`. */
export function formatProblem({path, line, column, message}: Problem): string {
  return `${[path, line, column].filter((part) => part !== null).join(':')}: ${message}`;
}

type Place = Omit<Problem, 'kind' | 'message'>;
type PlaceOf = (line: number | null, words: string) => Place;

function problemOf(
  {cited, line, words}: PageCitation,
  {to, isMissing}: Citation,
  placeOf: PlaceOf,
): Problem[] {
  const kind = 'link' in cited ? 'link' : 'citation';
  const written = 'link' in cited ? cited.link : words;
  const problem = (message: string): Problem[] => [{kind, message, ...placeOf(line, written)}];
  if (to.to === 'nothing')
    return isMissing ? problem(`Unexpected ${kind} \`${written}\`, expected a file of the repository`) : [];
  if (to.to !== 'document' || to.missingSection === null) return [];
  return problem(`Unexpected section \`${to.missingSection}\`, expected a heading of ${to.path}`);
}

/**
 * Makes the function that says where words stand in a file: in the line they were found in, else at their first place.
 * The file is split at its first problem, once for all.
 */
function createPlaces({path, source}: Pick<Page, 'path' | 'source'>): PlaceOf {
  let lines: readonly string[] | undefined;
  return (line, words) => {
    lines ??= source.split(/\r\n|\r|\n/);
    const at = line ?? lines.findIndex((text) => text.includes(words)) + 1;
    const column = (lines[at - 1] ?? '').indexOf(words) + 1;
    return {path, line: at === 0 ? null : at, column: column === 0 ? null : column};
  };
}
