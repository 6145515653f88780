import type {Part, RenderedDocument, TocItem} from './rendered-document.ts';

/** What the docs theme expects of a compiled document beside its component and metadata, and its parts; plain data. */
export interface DocumentExports {
  /** What the theme may read of it. */
  frontMatter: Record<string, unknown>;
  /** Left out where the document has no title of its own. */
  contentTitle?: string;
  assets: object;
  toc: readonly TocItem[];
  parts: readonly Part[];
}

/** @returns a document's exports. They depend on the file alone; everything else arrives through the metadata. */
export function toExports({hasTitle, title, toc, parts}: RenderedDocument): DocumentExports {
  return {frontMatter: {}, ...(hasTitle && {contentTitle: title}), assets: {}, toc, parts};
}

/**
 * @param metadataPath module that holds the page's metadata, as the docs plugin wrote it: `@site/.docusaurus/…json`
 * @returns the page's module
 */
export function compileModule(rendered: RenderedDocument, metadataPath: string): string {
  // One string is one node to whatever parses the module; a document's parts are thousands.
  const data = JSON.stringify(JSON.stringify(toExports(rendered)));
  return `import {createElement} from 'react';
import ExecplanDocument from '@theme/ExecplanDocument';
const data = JSON.parse(${data});
export const {frontMatter, contentTitle, assets, toc, parts} = data;
export {default as metadata} from ${JSON.stringify(metadataPath)};
export default function Document() {
  return createElement(ExecplanDocument, {parts});
}
`;
}
