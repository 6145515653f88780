import {Crumbs, usePageData} from 'docusaurus-plugin-execplan/client';
import type {ReactNode} from 'react';

/** The way to a document through its folders. */
export default function DocBreadcrumbs(): ReactNode {
  return <Crumbs crumbs={usePageData().crumbs} />;
}
