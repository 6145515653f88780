import renderRoutes from '@docusaurus/renderRoutes';
import type {Props} from '@theme/DocVersionRoot';
import type {ReactNode} from 'react';

/** There is one version, so nothing to say about it. */
export default function DocVersionRoot({route}: Props): ReactNode {
  return renderRoutes(route?.routes ?? []);
}
