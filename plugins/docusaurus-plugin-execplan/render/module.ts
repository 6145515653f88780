import type {RenderedDocument} from './rendered-document.ts';

export interface CompileOptions {
  /** Module that holds the page's metadata, as the docs plugin wrote it: `@site/.docusaurus/…json`. */
  metadataPath: string;
  /** What the theme may read of it; anything JSON can hold. @default {} */
  frontMatter?: Record<string, unknown>;
}

/**
 * The page's module: the exports that the docs theme expects of a compiled document, and its parts. Depends on the
 * file alone; everything else arrives through the metadata.
 */
export function compileModule(rendered: RenderedDocument, options: CompileOptions): string {
  const contentTitle = rendered.hasTitle ? JSON.stringify(rendered.title) : 'undefined';
  const {toc, parts} = rendered;
  // One string is one node to whatever parses the module; a document's parts are thousands.
  const data = JSON.stringify(JSON.stringify({frontMatter: options.frontMatter ?? {}, toc, parts}));
  return `import {createElement} from 'react';
import ExecplanDocument from '@theme/ExecplanDocument';
const data = JSON.parse(${data});
export const frontMatter = data.frontMatter;
export const contentTitle = ${contentTitle};
export const assets = {};
export const toc = data.toc;
export {default as metadata} from ${JSON.stringify(options.metadataPath)};
export const parts = data.parts;
export default function Document() {
  return createElement(ExecplanDocument, {parts});
}
`;
}
