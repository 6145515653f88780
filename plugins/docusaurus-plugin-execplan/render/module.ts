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
  return `import {createElement} from 'react';
import ExecplanDocument from '@theme/ExecplanDocument';
export const frontMatter = ${JSON.stringify(options.frontMatter ?? {})};
export const contentTitle = ${contentTitle};
export const assets = {};
export const toc = ${JSON.stringify(rendered.toc)};
export {default as metadata} from ${JSON.stringify(options.metadataPath)};
export const parts = ${JSON.stringify(rendered.parts)};
export default function Document() {
  return createElement(ExecplanDocument, {parts});
}
`;
}
