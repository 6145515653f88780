/** Theme components that swizzled ones here wrap. */
declare module '@theme-original/FolderPage' {
  import type {FolderListing} from 'docusaurus-plugin-execplan/client';
  import type {ReactNode} from 'react';

  export interface Props {
    listing: FolderListing;
  }
  export default function FolderPage(props: Props): ReactNode;
}
