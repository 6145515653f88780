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
    const ofLinks = rendered.citations.flatMap((place, index) => {
      const citation = citations[index];
      return citation ? problemOf(place, citation, page) : [];
    });
    const ofFragments = rendered.brokenFragments.map(({fragment, line}) => ({
      kind: 'link' as const,
      message: `Unexpected fragment \`#${fragment}\`, expected an id of this page`,
      ...placeOf(page, line, `#${fragment}`),
    }));
    return [...ofLinks, ...ofFragments].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  });
}

/** @returns a problem as compilers print it: `path:line:column: message`. */
export function formatProblem({path, line, column, message}: Problem): string {
  return `${[path, line, column].filter((part) => part !== null).join(':')}: ${message}`;
}

function problemOf({cited, line, words}: PageCitation, {to, isMissing}: Citation, page: Page): Problem[] {
  const kind = 'link' in cited ? 'link' : 'citation';
  const written = 'link' in cited ? cited.link : words;
  const where = {kind, ...placeOf(page, line, written)} as const;
  if (to.to === 'nothing')
    return isMissing
      ? [{...where, message: `Unexpected ${kind} \`${written}\`, expected a file of the repository`}]
      : [];
  if (to.to !== 'document' || to.missingSection === null) return [];
  return [
    {...where, message: `Unexpected section \`${to.missingSection}\`, expected a heading of ${to.path}`},
  ];
}

/** Where words stand in a file: in the line they were found in, else at their first place. */
function placeOf(
  {path, source}: Page,
  line: number | null,
  words: string,
): Omit<Problem, 'kind' | 'message'> {
  if (line !== null) {
    const text = source.split(/\r\n|\r|\n/, line)[line - 1] ?? '';
    const index = text.indexOf(words);
    return {path, line, column: index < 0 ? null : index + 1};
  }
  const index = source.indexOf(words);
  if (index < 0) return {path, line: null, column: null};
  const before = source.slice(0, index).split(/\r\n|\r|\n/);
  return {path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}
