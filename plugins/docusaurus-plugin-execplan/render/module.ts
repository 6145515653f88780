import type {Part, RenderedDocument} from './rendered-document.ts';

export interface CompileOptions {
  /** Module that holds the page's metadata, as the docs plugin wrote it: `@site/.docusaurus/…json`. */
  metadataPath: string;
  /** What the theme may read of it; anything JSON can hold. @default {} */
  frontMatter?: Record<string, unknown>;
  /**
   * Where the module has the article from. `page` is for the browser of a production build: it finds the article on
   * the page that the server has rendered, and the reader doesn't download it twice. @default 'module'
   */
  article?: 'module' | 'page';
}

/**
 * The page's module: the exports that the docs theme expects of a compiled document. Depends on the file alone;
 * everything else arrives through the metadata.
 */
export function compileModule(rendered: RenderedDocument, options: CompileOptions): string {
  const contentTitle = rendered.hasTitle ? JSON.stringify(rendered.title) : 'undefined';
  const isOnPage = options.article === 'page';
  const parts = isOnPage
    ? `takeFromPage(${JSON.stringify(rendered.parts.map(withoutHtml))})`
    : JSON.stringify(rendered.parts);
  return `import {createElement} from 'react';
import ExecplanDocument from '@theme/ExecplanDocument';
${isOnPage ? "import {takeFromPage} from 'docusaurus-plugin-execplan/client';" : ''}
export const frontMatter = ${JSON.stringify(options.frontMatter ?? {})};
export const contentTitle = ${contentTitle};
export const assets = {};
export const toc = ${JSON.stringify(rendered.toc)};
export {default as metadata} from ${JSON.stringify(options.metadataPath)};
const parts = ${parts};
export default function Document() {
  return createElement(ExecplanDocument, {parts});
}
`;
}

function withoutHtml(part: Part): Part {
  return part.type === 'html' ? {...part, html: []} : part;
}
