import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {ReactNode} from 'react';
import Breadcrumbs, {type Breadcrumb} from '../../components/Breadcrumbs/index.tsx';

/** What the content plugin adds to a document's metadata, as far as it's read here. */
interface WithBreadcrumbs {
  execplan?: {breadcrumbs?: readonly Breadcrumb[]};
}

/** The way to a document through its folders. */
export default function DocBreadcrumbs(): ReactNode {
  const {execplan} = useDoc().metadata as WithBreadcrumbs;
  return <Breadcrumbs items={execplan?.breadcrumbs ?? []} />;
}
