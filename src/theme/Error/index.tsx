import type {Props} from '@theme/Error';
import ErrorPageContent from '@theme/ErrorPageContent';
import type {ReactNode} from 'react';

/** The last resort, outside the shell, which may be what failed. */
export default function ErrorPage(props: Props): ReactNode {
  return <ErrorPageContent {...props} />;
}
