import {DocProvider} from '@docusaurus/plugin-content-docs/client';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import CitedBy from '@theme/CitedBy';
import type {Props} from '@theme/DocItem';
import DocItemLayout from '@theme/DocItem/Layout';
import ExecplanMetadata from '@theme/ExecplanMetadata';
import History from '@theme/History';
import Neighbourhood from '@theme/Neighbourhood';
import References from '@theme/References';
import type {ReactNode} from 'react';
import {usePageData} from '../../client/page-data.ts';
import Crumbs from '../../listing/Crumbs.tsx';
import FolderEntries from '../../listing/FolderEntries.tsx';

/**
 * A document's page in a site with the classic theme: the theme's own column and contents around the document, and
 * behind it what goes across documents.
 */
export default function ExecplanPage({content: Document}: Props): ReactNode {
  const brokenLinks = useBrokenLinks();
  // The theme's contents link to headings that Docusaurus doesn't see: they are HTML.
  for (const {id} of Document.toc) brokenLinks.collectAnchor(id);
  return (
    <DocProvider content={Document}>
      <ExecplanMetadata />
      <CrumbsOfPage />
      <DocItemLayout>
        <Document />
      </DocItemLayout>
      <div className="execplan-behind">
        <References />
        <History />
        <CitedBy />
        <Neighbourhood />
        <FolderOfPage />
      </div>
    </DocProvider>
  );
}

function CrumbsOfPage(): ReactNode {
  return <Crumbs crumbs={usePageData().crumbs} />;
}

/** Below the README that is its folder's page: what else the folder holds. */
function FolderOfPage(): ReactNode {
  const {folder} = usePageData();
  if (!folder || folder.entries.length === 0) return null;
  return (
    <nav aria-labelledby="folder-title">
      <h2 id="folder-title">In this folder</h2>
      <FolderEntries entries={folder.entries} />
    </nav>
  );
}
