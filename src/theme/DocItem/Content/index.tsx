import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {Props} from '@theme/DocItem/Content';
import type {ReactNode} from 'react';

/**
 * The document itself, below a title where it has none. There is no `MDXProvider`: documents are compiled to HTML, and
 * its components (code blocks with Prism, tabs, cards) would come with every page.
 */
export default function DocItemContent({children}: Props): ReactNode {
  const {metadata, contentTitle} = useDoc();
  return (
    <div className="document">
      {contentTitle === undefined && <h1>{metadata.title}</h1>}
      {children}
    </div>
  );
}
