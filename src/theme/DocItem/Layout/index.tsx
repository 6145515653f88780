import {useDoc} from '@docusaurus/plugin-content-docs/client';
import CitedBy from '@theme/CitedBy';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import DocItemContent from '@theme/DocItem/Content';
import type {Props} from '@theme/DocItem/Layout';
import History from '@theme/History';
import Neighbourhood from '@theme/Neighbourhood';
import PlanReferences from '@theme/References';
import {listPanels, usePageData} from 'docusaurus-plugin-execplan/client';
import type {ReactNode} from 'react';
import Contents from '../../../components/Contents/index.tsx';
import FolderOfPage from '../../../components/FolderOfPage/index.tsx';
import References from '../../../components/References/index.tsx';

/** The text in one column, its contents beside it (above it on a phone), and behind it what goes across documents. */
export default function DocItemLayout({children}: Props): ReactNode {
  const {toc} = useDoc();
  const panels = listPanels(usePageData());
  return (
    <>
      <DocBreadcrumbs />
      <Contents toc={toc} behind={panels} />
      <article>
        <DocItemContent>{children}</DocItemContent>
      </article>
      <div className="behind-document">
        <PlanReferences />
        <History />
        <CitedBy />
        <Neighbourhood />
        <FolderOfPage />
        <References />
      </div>
    </>
  );
}
