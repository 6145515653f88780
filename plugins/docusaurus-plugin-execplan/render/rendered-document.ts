import type {CitationPlace, DocumentSection, Reference} from 'execplan';
import type {LinePlace} from './line-ids.ts';
import type {SectionText} from './section-texts.ts';

/** A heading in a page's table of contents, in the shape that Docusaurus's theme takes. */
export interface TocItem {
  /** Escaped HTML; inline code and emphasis kept, links dropped. */
  value: string;
  id: string;
  level: number;
}

/**
 * A piece of a template: HTML as it is, or the place of attributes that are known only when the page is rendered.
 * Whoever fills the slot puts them there, or nothing.
 * - `href`, `src`: the URL as written in the file;
 * - `cite`: key of a reference in the text; `newer`: the same, for the newest version of what it names;
 * - `cited`: id of a section, for how many plans cite it.
 */
export type TemplatePiece =
  | string
  | {href: string}
  | {src: string}
  | {cite: string}
  | {newer: string}
  | {cited: string};

/** One place where the article cites something of the repository. */
export interface PageCitation {
  /** What is cited: found in the text, or the URL of a link as written. */
  cited: {reference: Reference; place: CitationPlace} | {link: string};
  /** Id of the element. */
  anchor: string;
  /** 1-based line in the file; `null` where the element has no position. */
  line: number | null;
  /** The words that cite. */
  words: string;
  /** The sentence that cites, plain text. */
  text: string;
  /** Figures, inline code and rule ids in the block that cites (`restated.ts`). */
  restated: readonly string[];
}

/** A section of the article, as others may cite it. */
export interface PageSection extends DocumentSection {
  /** Figures, inline code and rule ids of its own text; only in documents of constraints. */
  restated: readonly string[];
}

/** The article in order: static HTML, and the few places where something is interactive. */
export type Part =
  | {type: 'html'; html: TemplatePiece[]}
  | {type: 'plan-header'}
  /** `info`: the fence's info string as written; empty for an indented block. */
  | {type: 'mermaid'; source: string; info: string; id: string | null};

/** A page's content as a function of its file alone, so that a changed neighbour never makes it stale. */
export interface RenderedDocument {
  /** Plain text. */
  title: string;
  /** Plain text of at most 160 characters. */
  description: string;
  /** Whether the template holds an H1; without one the theme has to add the title. */
  hasTitle: boolean;
  toc: TocItem[];
  parts: Part[];
  /** Distinct link targets as written, fragments of the page itself excepted. */
  links: string[];
  /** Distinct image targets as written. */
  images: string[];
  /** In the order of the page. */
  citations: PageCitation[];
  /** Headings, and the entries of a document of constraints; in the order of the page. */
  sections: PageSection[];
  /** The words of each section, for search; in the order of the page. */
  texts: SectionText[];
  /** Of a plan: the element that begins on a line, in the order of the lines. */
  lines: LinePlace[];
  /** Every id of the article. */
  anchors: string[];
  /** Links of the author's within the page that lead to none of these. */
  brokenFragments: {fragment: string; line: number | null}[];
}
