import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {PageData} from '../page-data.ts';

/** What the page that is being rendered knows of itself; only below a document of this plugin. */
export function usePageData(): PageData {
  // Docusaurus types a document's metadata without the fields that a wrapping plugin adds.
  const {execplan} = useDoc().metadata as {execplan?: PageData};
  if (!execplan)
    throw new Error('usePageData was called on a page that is no document of docusaurus-plugin-execplan.');
  return execplan;
}
