/** Modules that only the bundler finds. */
declare module '@generated/registry?without-page-data' {
  import type {Registry} from '@docusaurus/types';

  const registry: Registry;
  export default registry;
}

declare module '@theme/ExecplanDocument' {
  import type {ReactNode} from 'react';

  export default function ExecplanDocument(props: {parts: readonly object[]}): ReactNode;
}
