import {usePageData} from 'docusaurus-plugin-execplan/client';
import type {ReactNode} from 'react';
import Breadcrumbs from '../../components/Breadcrumbs/index.tsx';

/** The way to a document through its folders. */
export default function DocBreadcrumbs(): ReactNode {
  return <Breadcrumbs items={usePageData().crumbs} />;
}
