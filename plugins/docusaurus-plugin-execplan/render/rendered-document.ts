/** A heading in a page's table of contents, in the shape that Docusaurus's theme takes. */
export interface TocItem {
  /** Escaped HTML; inline code and emphasis kept, links dropped. */
  value: string;
  id: string;
  level: number;
}

/**
 * A piece of a template: HTML as it is, or the place of an attribute whose target is known only when the
 * page is rendered. The URL is the one written in the file; whoever fills the slot puts ` href="…"` or
 * ` src="…"` there, or nothing.
 */
export type TemplatePiece = string | {href: string} | {src: string};

/** The article in order: static HTML, and the few places where something is interactive. */
export type Part =
  | {type: 'html'; html: TemplatePiece[]}
  | {type: 'plan-header'}
  /** `info`: the fence's info string as written; empty for an indented block. */
  | {type: 'mermaid'; source: string; info: string};

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
}
