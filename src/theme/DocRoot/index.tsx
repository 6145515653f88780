import renderRoutes from '@docusaurus/renderRoutes';
import type {Props} from '@theme/DocRoot';
import type {ReactNode} from 'react';

/** No sidebar: a list of all documents would make each page grow with their number. */
export default function DocRoot({route}: Props): ReactNode {
  return <main className="page">{renderRoutes(route?.routes ?? [])}</main>;
}
