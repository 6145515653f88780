import {FolderEntries, usePageData} from 'docusaurus-plugin-execplan/client';
import type {ReactNode} from 'react';

/** Below the README that is its folder's page: what else the folder holds. */
export default function FolderOfPage(): ReactNode {
  const {folder} = usePageData();
  if (!folder || folder.entries.length === 0) return null;
  return (
    <nav className="references" aria-labelledby="folder-title">
      <h2 id="folder-title">In this folder</h2>
      <FolderEntries entries={folder.entries} />
    </nav>
  );
}
