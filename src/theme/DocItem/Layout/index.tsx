import {useDoc} from '@docusaurus/plugin-content-docs/client';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import DocItemContent from '@theme/DocItem/Content';
import type {Props} from '@theme/DocItem/Layout';
import type {ReactNode} from 'react';
import Contents from '../../../components/Contents/index.tsx';
import FolderOfPage from '../../../components/FolderOfPage/index.tsx';
import References from '../../../components/References/index.tsx';

/** The text in one column, its contents beside it (above it on a phone). */
export default function DocItemLayout({children}: Props): ReactNode {
  const {toc} = useDoc();
  return (
    <>
      <DocBreadcrumbs />
      <Contents toc={toc} />
      <article>
        <DocItemContent>{children}</DocItemContent>
      </article>
      <FolderOfPage />
      <References />
    </>
  );
}
