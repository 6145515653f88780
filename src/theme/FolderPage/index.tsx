import type {Props} from '@theme-original/FolderPage';
import FolderPage from '@theme-original/FolderPage';
import type {ReactNode} from 'react';
import Home from '../../components/Home/index.tsx';

/** A folder's page; the root folder's is the home page. */
export default function FolderOrHomePage(props: Props): ReactNode {
  return props.listing.path === '' ? <Home {...props} /> : <FolderPage {...props} />;
}
