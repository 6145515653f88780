import {DocsVersionProvider} from '@docusaurus/plugin-content-docs/client';
import renderRoutes from '@docusaurus/renderRoutes';
import type {Props} from '@theme/DocVersionRoot';
import type {ReactNode} from 'react';

/** There is one version, so nothing to say about it; it holds the trees of reference documents. */
export default function DocVersionRoot({version, route}: Props): ReactNode {
  return <DocsVersionProvider version={version}>{renderRoutes(route?.routes ?? [])}</DocsVersionProvider>;
}
