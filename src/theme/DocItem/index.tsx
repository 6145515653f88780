import {DocProvider} from '@docusaurus/plugin-content-docs/client';
import type {Props} from '@theme/DocItem';
import DocItemLayout from '@theme/DocItem/Layout';
import ExecplanMetadata from '@theme/ExecplanMetadata';
import type {ReactNode} from 'react';

/** A document's page. */
export default function DocItem({content: Document}: Props): ReactNode {
  return (
    <DocProvider content={Document}>
      <ExecplanMetadata />
      <DocItemLayout>
        <Document />
      </DocItemLayout>
    </DocProvider>
  );
}
